package org.alkimos.identity.machine;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.IdentityFixtures;
import org.alkimos.identity.Members;
import org.alkimos.identity.signin.Membership;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Rights, owners, last days, and use of API clients, as far as Keycloak is not needed.
 */
@SpringBootTest(classes = AlkimosApplication.class)
class ApiClientsTests {

	private final TenantId tenant = IdentityFixtures.newInstitution();

	private final Actor anybody = IdentityFixtures.actor(this.tenant, Role.INSTITUTION_ADMINISTRATOR);

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	@Autowired
	private ApiClients clients;

	@Autowired
	private ApiClientSecrets secrets;

	@Autowired
	private SecretRows rows;

	@Autowired
	private Members members;

	@Autowired
	private SignIns signIns;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Actor owner;

	private Actor administrator;

	@BeforeEach
	void twoAdministrators() {
		this.owner = member("Ada");
		this.administrator = member("Ben");
	}

	@Test
	void aClientHasItsRightsAndNoRole() {
		ApiClientId client = create(MachineRight.READ_ROSTER, MachineRight.RUN_MATCHING);
		String subject = secret(client);
		Actor actor = signIn(subject).orElseThrow().actor();
		assertThat(actor.rights()).containsExactlyInAnyOrder(MachineRight.READ_ROSTER, MachineRight.RUN_MATCHING);
		assertThat(actor.roles()).isEmpty();
		assertThat(actor.may(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER)).isFalse();
		assertThat(in(() -> this.members.namesOf(this.anybody, Set.of(actor.person())))).hasValueSatisfying(
				new org.assertj.core.api.Condition<>((name) -> name.full().equals("Registrar"), "the label"));
	}

	@Test
	void whenTheOwnerLeavesTheClientIsRefusedUntilSomeoneTakesItOver() {
		ApiClientId client = create(MachineRight.READ_ROSTER);
		String subject = secret(client);
		run(() -> this.members.end(this.anybody, this.owner.person()));
		assertThat(signIn(subject)).isEmpty();
		assertThat(get(client).state()).isEqualTo(ApiClientState.OWNER_LEFT);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> run(() -> this.clients.takeOver(this.anybody, client)));
		run(() -> this.clients.takeOver(this.administrator, client));
		assertThat(signIn(subject)).isPresent();
		assertThat(get(client).owner()).isEqualTo(this.administrator.person());
	}

	@Test
	void theLastDayIsTheLastAndCanBeMoved() {
		ApiClientId client = create(MachineRight.READ_ROSTER);
		String subject = secret(client);
		expire(client, this.today);
		assertThat(signIn(subject)).isPresent();
		expire(client, this.today.minusDays(1));
		assertThat(signIn(subject)).isEmpty();
		assertThat(get(client).state()).isEqualTo(ApiClientState.EXPIRED);
		run(() -> this.clients.change(this.administrator, client,
				terms(this.owner.person(), this.today.plusYears(1), MachineRight.WRITE_ROSTER)));
		assertThat(signIn(subject).orElseThrow().actor().rights()).containsExactly(MachineRight.WRITE_ROSTER);
	}

	@Test
	void twoSecretsWorkUntilOneIsEndedAndNoneAfterARevocation() {
		ApiClientId client = create(MachineRight.PULL_RESULTS);
		String first = secret(client);
		String second = secret(client);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> in(() -> this.secrets.create(this.administrator, client)))
			.withMessageContaining("two secrets");
		assertThat(signIn(first)).isPresent();
		assertThat(signIn(second)).isPresent();
		run(() -> this.secrets.end(this.administrator, client, first));
		assertThat(signIn(first)).isEmpty();
		assertThat(signIn(second)).isPresent();
		run(() -> this.clients.revoke(this.administrator, client));
		assertThat(signIn(second)).isEmpty();
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> run(() -> this.clients.takeOver(this.administrator, client)));
	}

	@Test
	void useIsWrittenOnceADay() {
		ApiClientId client = create(MachineRight.READ_ROSTER);
		String subject = secret(client);
		assertThat(get(client).lastUsedOn()).isNull();
		signIn(subject);
		assertThat(get(client).lastUsedOn()).isEqualTo(this.today);
		String written = version(subject);
		signIn(subject);
		assertThat(version(subject)).isEqualTo(written);
	}

	@Test
	void termsAreChecked() {
		assertThat(faults(this.owner.person(), this.today.plusYears(1).plusDays(1), MachineRight.READ_ROSTER))
			.containsExactly("expiresOn");
		assertThat(faults(this.owner.person(), this.today.minusDays(1), MachineRight.READ_ROSTER))
			.containsExactly("expiresOn");
		assertThat(faults(this.owner.person(), null)).containsExactly("rights", "expiresOn");
		assertThat(faults(PersonId.next(), this.today, MachineRight.READ_ROSTER)).containsExactly("owner");
		assertThat(faults(this.owner.person(), this.today, MachineRight.READ_ROSTER, MachineRight.PULL_RESULTS))
			.containsExactly("rights");
		PersonId machine = signIn(secret(create(MachineRight.READ_ROSTER))).orElseThrow().actor().person();
		assertThat(faults(machine, this.today, MachineRight.READ_ROSTER)).containsExactly("owner");
	}

	private Iterable<String> faults(PersonId owner, @Nullable LocalDate expiresOn, MachineRight... rights) {
		InvalidInput refused = catchThrowableOfType(InvalidInput.class,
				() -> in(() -> this.clients.create(this.administrator, "Script", terms(owner, expiresOn, rights))));
		return refused.errors().stream().map(FieldError::field).toList();
	}

	private Actor member(String given) {
		PersonId person = in(() -> this.members.enlist(this.anybody, IdentityFixtures.person(given,
				given + UUID.randomUUID() + "@uni.edu", Role.INSTITUTION_ADMINISTRATOR)));
		return new Actor(this.tenant, person, Set.of(Role.INSTITUTION_ADMINISTRATOR));
	}

	private ApiClientId create(MachineRight... rights) {
		return in(() -> this.clients.create(this.administrator, "Registrar",
				terms(this.owner.person(), this.today.plusDays(30), rights)));
	}

	private static ApiClientTerms terms(PersonId owner, @Nullable LocalDate expiresOn, MachineRight... rights) {
		return new ApiClientTerms(Set.of(rights), owner, expiresOn);
	}

	/** The client ID of a new secret, which is its subject here. */
	private String secret(ApiClientId client) {
		String id = "client-" + UUID.randomUUID();
		run(() -> this.rows.insert(client, id, "issuer", id));
		return id;
	}

	private ApiClientView get(ApiClientId client) {
		return in(() -> this.clients.get(this.administrator, client));
	}

	private Optional<Membership> signIn(String subject) {
		return Tenancy.call(this.tenant, () -> this.signIns.membershipOf("issuer", subject, null));
	}

	private void expire(ApiClientId client, LocalDate day) {
		run(() -> this.jdbc.sql("update identity.api_client set expires_on = ? where api_client_id = ?")
			.params(day, client.value())
			.update());
	}

	private String version(String subject) {
		return in(() -> this.jdbc.sql("select xmin::text from identity.api_client_secret where subject = ?")
			.param(subject)
			.query(String.class)
			.single());
	}

	private void run(Runnable work) {
		Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(this.tenant,
				() -> Objects.requireNonNull(this.transaction.execute((status) -> work.get())));
	}

}
