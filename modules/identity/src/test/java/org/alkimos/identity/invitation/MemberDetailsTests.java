package org.alkimos.identity.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.IdentityFixtures;
import org.alkimos.identity.InstitutionRows;
import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.details.MemberDetails;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Names and addresses are corrected, and no correction takes a person over. */
@SpringBootTest(classes = AlkimosApplication.class)
class MemberDetailsTests {

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor manager = IdentityFixtures.actor(this.tenant, Role.PROGRAM_MANAGER);

	private final Actor administrator = IdentityFixtures.actor(this.tenant, Role.INSTITUTION_ADMINISTRATOR);

	@Autowired
	private Members members;

	@Autowired
	private MemberDetails details;

	@Autowired
	private MemberInvitations inviting;

	@Autowired
	private Invitations invitations;

	@Autowired
	private InstitutionRows institutions;

	@Autowired
	private OpenLinks links;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void open() {
		in(() -> {
			this.institutions.ensure("u-" + this.tenant.value(), "Riverside University", Instant.now());
			return true;
		});
	}

	@Test
	void aMistypedAddressIsCorrectedAndTheOldLinkIsDead() {
		PersonId ada = enlist("adda");
		in(() -> {
			this.inviting.invite(this.manager, ada);
			return true;
		});
		String link = this.links.of(this.tenant, ada);
		correct(this.manager, ada, "Ada", "Lovelace", "ada");
		assertThat(view(ada).email()).isEqualTo(address("ada"));
		assertThat(view(ada).name().full()).isEqualTo("Ada Lovelace");
		assertThat(view(ada).access()).isEqualTo(MemberAccess.NOT_INVITED);
		assertThat(this.invitations.open(link).state()).isEqualTo(InvitationState.VOID);
		assertThat(in(() -> this.members.list(this.manager, "lovelace", null, 9))).hasSize(1);
		assertThat(enlist("ada")).as("the next roster finds the same person").isEqualTo(ada);
		assertThat(trail(ada)).containsExactly("name address");
	}

	@Test
	void whoEverSignedInKeepsTheirAddressAlsoAfterLeaving() {
		PersonId ada = enlist("ada");
		in(() -> this.jdbc.sql("""
				insert into identity.binding (binding_id, person_id, issuer, subject, made_at)
				values (gen_random_uuid(), ?, 'issuer', ?, now())""")
			.params(ada.value(), UUID.randomUUID().toString())
			.update());
		assertProblem(IdentityProblem.ADDRESS_OF_THE_PERSON,
				() -> correct(this.administrator, ada, "Ada", "Example", "mallory"));
		in(() -> {
			this.members.end(this.administrator, ada);
			return true;
		});
		assertThat(enlist("ada")).isEqualTo(ada);
		assertProblem(IdentityProblem.ADDRESS_OF_THE_PERSON,
				() -> correct(this.administrator, ada, "Ada", "Example", "mallory"));
		correct(this.administrator, ada, "Ada", "Married", "ada");
		assertThat(view(ada).name().full()).isEqualTo("Ada Married");
	}

	@Test
	void anAddressOfAnotherMemberIsRefused() {
		PersonId ada = enlist("ada");
		enlist("bob");
		assertProblem(IdentityProblem.ADDRESS_TAKEN, () -> correct(this.manager, ada, "Ada", "Example", "bob"));
		assertProblem(IdentityProblem.INVALID_EMAIL, () -> in(() -> {
			this.details.correct(this.manager, ada, NewMember.of("Ada", "Example", "no address"));
			return true;
		}));
		assertThat(view(ada).email()).isEqualTo(address("ada"));
	}

	@Test
	void managersDoNotCorrectThoseWhoHaveRoles() {
		PersonId ada = in(() -> this.members.enlist(this.administrator,
				new NewMember("Ada", "Example", address("ada"), java.util.Set.of(Role.EVALUATOR))));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> correct(this.manager, ada, "Ada", "Example", "mallory"));
		correct(this.administrator, ada, "Ada", "Example", "ada.new");
		assertThat(view(ada).email()).isEqualTo(address("ada.new"));
	}

	private void correct(Actor actor, PersonId person, String given, String family, String local) {
		in(() -> {
			this.details.correct(actor, person, NewMember.of(given, family, address(local)));
			return true;
		});
	}

	private PersonId enlist(String local) {
		return in(() -> this.members.enlist(this.manager, IdentityFixtures.person("Ada", address(local))));
	}

	private String address(String local) {
		return local + "@u" + this.tenant.value() + ".edu";
	}

	private MemberView view(PersonId person) {
		return in(() -> this.members.of(this.manager, List.of(person))).getFirst();
	}

	private List<String> trail(PersonId person) {
		return in(() -> this.jdbc
			.sql("select detail from kernel.audit_entry where action = 'identity.member-corrected' and subject_id = ?")
			.param(person.value())
			.query(String.class)
			.list());
	}

	private static void assertProblem(IdentityProblem type, Runnable attempt) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(attempt::run)
			.satisfies((ex) -> assertThat(Objects.requireNonNullElse(ex.errors().getFirst().type(), ex.type()))
				.isEqualTo(type));
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.tenant,
				() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

}
