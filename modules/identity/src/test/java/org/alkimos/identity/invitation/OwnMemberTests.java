package org.alkimos.identity.invitation;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.IdentityFixtures;
import org.alkimos.identity.InstitutionRows;
import org.alkimos.identity.Members;
import org.alkimos.identity.binding.Account;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * An administrator who connects a provider of their own and tries to become one of their
 * members by it.
 */
@SpringBootTest(classes = AlkimosApplication.class)
class OwnMemberTests {

	private static final String PROVIDER = "riverside-1";

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor administrator = IdentityFixtures.actor(this.tenant, Role.INSTITUTION_ADMINISTRATOR);

	@Autowired
	private Members members;

	@Autowired
	private Invitations invitations;

	@Autowired
	private MemberInvitations inviting;

	@Autowired
	private OpenLinks links;

	@Autowired
	private InstitutionRows institutions;

	@Autowired
	private SignIns signIns;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@BeforeEach
	void connect() {
		in(() -> {
			this.institutions.ensure("u-" + this.tenant.value(), "Riverside University", Instant.now());
			return this.jdbc.sql("""
					insert into identity.identity_provider (alias, kind, state, issuer, settings, changed_at, version)
					values (?, 'OIDC', 'CONNECTED', 'https://uni.edu', '{}', now(), 1)""").param(PROVIDER).update();
		});
	}

	@Test
	void aMemberWhoCanSignInIsNotInvitedAgain() {
		PersonId ada = enlist("Ada");
		accept(invite(ada), "ada");
		assertProblem(IdentityProblem.MEMBER_CAN_SIGN_IN, () -> invite(ada));
		assertThat(opens("ada")).isTrue();
	}

	@Test
	void anOldLinkDoesNotExchangeAnAccountInUse() {
		PersonId ada = enlist("Ada");
		String link = invite(ada);
		in(() -> this.jdbc.sql("""
				insert into identity.binding (binding_id, person_id, issuer, subject, made_at)
				values (gen_random_uuid(), ?, 'issuer', 'password', now())""").param(ada.value()).update());
		assertProblem(IdentityProblem.MEMBER_CAN_SIGN_IN, () -> accept(link, "mallory"));
		assertThat(in(() -> this.signIns.membershipOf("issuer", "password", null))).isPresent();
		assertThat(opens("mallory")).isFalse();
		assertThat(trail(ada, "identity.binding-refused")).singleElement()
			.asString()
			.contains("member-can-sign-in", this.administrator.person().value().toString());
	}

	@Test
	void theDatabaseDoesNotExchangeItEither() {
		PersonId ada = enlist("Ada");
		accept(invite(ada), "ada");
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> in(() -> this.jdbc.sql("update identity.binding set subject = 'mallory'").update()))
			.withStackTraceContaining("not exchanged");
	}

	@Test
	void anAccountOfAnotherMemberIsRefusedAndBothAreNamed() {
		PersonId ada = enlist("Ada");
		accept(invite(ada), "ada");
		PersonId bea = enlist("Bea");
		String link = invite(bea);
		assertProblem(IdentityProblem.ACCOUNT_IN_USE, () -> accept(link, "ada"));
		assertThat(in(() -> this.signIns.membershipOf("issuer", "ada", PROVIDER)).orElseThrow().actor().person())
			.isEqualTo(ada);
		assertThat(trail(bea, "identity.binding-refused")).singleElement()
			.asString()
			.contains("account-in-use", ada.value().toString());
		// The link is still good for her own account.
		accept(link, "bea");
		assertThat(opens("bea")).isTrue();
	}

	@Test
	void aLinkOpenedTwiceAtOnceLetsOneAccountIn() throws Exception {
		PersonId ada = enlist("Ada");
		String link = invite(ada);
		var start = new CyclicBarrier(2);
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<Boolean> first = threads.submit(tried(start, link, "ada"));
			Future<Boolean> second = threads.submit(tried(start, link, "mallory"));
			assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
		}
		assertThat(List.of(opens("ada"), opens("mallory"))).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void whoComesBackHasToAcceptAnewAndOldLinksAreVoid() {
		PersonId ada = enlist("Ada");
		accept(invite(ada), "ada");
		Tenancy.run(this.tenant, () -> this.members.end(this.administrator, ada));
		PersonId bea = enlist("Bea");
		String old = invite(bea);
		Tenancy.run(this.tenant, () -> this.members.end(this.administrator, bea));
		assertThat(List.of(enlist("Ada"), enlist("Bea"))).containsExactly(ada, bea);
		assertThat(opens("ada")).isFalse();
		assertProblem(IdentityProblem.INVITATION_REPLACED, () -> accept(old, "bea"));
		assertThat(trail(ada, "identity.binding-made")).singleElement()
			.asString()
			.contains(this.administrator.person().value().toString());
		assertThat(trail(ada, "identity.binding-ended")).hasSize(1);
		accept(invite(ada), "ada");
		assertThat(opens("ada")).isTrue();
	}

	private Callable<Boolean> tried(CyclicBarrier start, String link, String subject) {
		return () -> {
			start.await();
			try {
				accept(link, subject);
				return true;
			}
			catch (Conflict ex) {
				return false;
			}
		};
	}

	private PersonId enlist(String given) {
		return Tenancy.call(this.tenant, () -> this.members.enlist(this.administrator,
				IdentityFixtures.person(given, given + "@" + this.tenant.value() + ".edu")));
	}

	private String invite(PersonId person) {
		Tenancy.run(this.tenant, () -> this.inviting.invite(this.administrator, person));
		return this.links.of(this.tenant, person);
	}

	private void accept(String link, String subject) {
		this.invitations.acceptThrough(link, new Account("issuer", subject, PROVIDER));
	}

	private boolean opens(String subject) {
		return in(() -> this.signIns.membershipOf("issuer", subject, PROVIDER)).isPresent();
	}

	private List<String> trail(PersonId person, String action) {
		return in(() -> this.jdbc.sql("select detail from kernel.audit_entry where action = ? and subject_id = ?")
			.params(action, person.value())
			.query(String.class)
			.list());
	}

	private static void assertProblem(IdentityProblem type, Runnable attack) {
		assertThatExceptionOfType(Conflict.class).isThrownBy(attack::run)
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(type));
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.call(this.tenant, () -> java.util.Objects
			.requireNonNull(new TransactionTemplate(this.transactions).execute((status) -> work.get())));
	}

}
