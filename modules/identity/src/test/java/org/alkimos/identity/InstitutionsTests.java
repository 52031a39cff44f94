package org.alkimos.identity;

import java.net.IDN;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.invitation.FirstInvitations;
import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.InvitationToken;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.identity.invitation.OpenLinks;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * Without Keycloak: everything that needs no sign-on happens, and what needs it waits.
 */
@SpringBootTest(classes = AlkimosApplication.class)
class InstitutionsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Actor operator = IdentityFixtures.actor(PlatformTenant.ID, Role.PLATFORM_OPERATOR);

	private final String alias = "u-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private Institutions institutions;

	@Autowired
	private Members members;

	@Autowired
	private Invitations invitations;

	@Autowired
	private MemberInvitations inviting;

	@Autowired
	private OpenLinks links;

	@Autowired
	private FirstInvitations first;

	@Autowired
	private SchedulerClient jobs;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anOpenedInstitutionGetsItsFirstAdministratorInItsOwnTenant() {
		TenantId tenant = open();
		MemberView administrator = awaitAdministrator(tenant);
		assertThat(administrator.roles()).containsExactly(Role.INSTITUTION_ADMINISTRATOR);
		assertThat(administrator.email()).isEqualTo("Ada@uni.edu");
		await().atMost(PATIENCE)
			.until(() -> Tenancy.call(PlatformTenant.ID, () -> this.institutions.list(this.operator, null, 200))
				.stream()
				.anyMatch((entry) -> entry.id().equals(tenant) && entry.ready()));
	}

	@Test
	void aShortNameIsGivenOnce() {
		open();
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(this::open)
			.satisfies((ex) -> assertThat(ex.errors().getFirst().field()).isEqualTo("alias"));
	}

	@Test
	void manyLongAndInternationalDomainsAreNamedAndRecorded() {
		TenantId tenant = open();
		List<String> domains = new ArrayList<>(List.of("münchen-" + this.alias + ".edu"));
		for (int number = 0; number < 20; number++) {
			domains.add(this.alias + ".department-" + number + ".university.edu");
		}
		name(tenant, domains);
		InstitutionEntry entry = Tenancy.call(PlatformTenant.ID, () -> this.institutions.get(this.operator, tenant));
		assertThat(entry.domains()).containsExactlyInAnyOrderElementsOf(domains);
		String recorded = String.join(" ", details(tenant));
		assertThat(recorded.split(" ")).hasSize(21).contains(IDN.toASCII(domains.getFirst()), domains.getLast());
	}

	@Test
	void whatIsNoDomainIsRefused() {
		TenantId tenant = open();
		for (String wrong : List.of("", "university", "a!b.edu", "-a.edu", "x".repeat(64) + ".edu",
				"a.".repeat(110) + "edu")) {
			assertThatExceptionOfType(InvalidInput.class).as(wrong).isThrownBy(() -> name(tenant, List.of(wrong)));
		}
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> name(tenant,
				IntStream.range(0, 101).mapToObj((number) -> number + this.alias + ".edu").toList()));
		assertThat(details(tenant)).isEmpty();
	}

	private void name(TenantId institution, List<String> domains) {
		Tenancy.run(PlatformTenant.ID, () -> this.institutions.nameDomains(this.operator, institution, domains));
	}

	private List<String> details(TenantId institution) {
		return Tenancy.call(PlatformTenant.ID, () -> this.transaction.execute((status) -> this.jdbc.sql("""
				select detail from kernel.audit_entry where action = 'identity.domains-named' and subject_id = ?
				order by at, entry_id""").param(institution.value()).query(String.class).list()));
	}

	@Test
	void onlyOperatorsInThePlatformsOwnTenantOpenInstitutions() {
		TenantId tenant = IdentityFixtures.newInstitution();
		for (Actor actor : List.of(IdentityFixtures.actor(tenant, Role.PLATFORM_OPERATOR),
				IdentityFixtures.actor(PlatformTenant.ID, Role.INSTITUTION_ADMINISTRATOR))) {
			assertThatExceptionOfType(NotAllowed.class)
				.isThrownBy(() -> Tenancy.call(actor.institution(), () -> this.institutions.open(actor, this.alias,
						"Example", IdentityFixtures.person("Ada", "ada@uni.edu"))));
		}
	}

	@Test
	void theOmbudsIsShownToMembersAndChangedFromTheNewestVersionOnly() {
		TenantId tenant = open();
		awaitAdministrator(tenant);
		Actor administrator = IdentityFixtures.actor(tenant, Role.INSTITUTION_ADMINISTRATOR);
		Tenancy.call(tenant, () -> this.institutions.describe(administrator, "Example University",
				new Ombuds("Office of the Ombuds", "ombuds@uni.edu"), 0));
		InstitutionView seen = Tenancy.call(tenant, () -> this.institutions.current(IdentityFixtures.actor(tenant)));
		assertThat(seen.ombuds()).isEqualTo(new Ombuds("Office of the Ombuds", "ombuds@uni.edu"));
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> Tenancy.call(tenant,
				() -> this.institutions.describe(administrator, "Other", new Ombuds("", ""), 0)));
	}

	@Test
	void addingPeopleAsksKeycloakNothing() {
		TenantId tenant = open();
		MemberView administrator = awaitAdministrator(tenant);
		assertThat(administrator.access()).isNotEqualTo(MemberAccess.ACTIVE);
		awaitAccess(tenant, MemberAccess.INVITED);
		// Keycloak is away here, so a job that asked it would be tried again and again.
		await().atMost(PATIENCE)
			.until(() -> this.jobs.getScheduledExecutions()
				.stream()
				.filter((job) -> !job.getTaskInstance().getTaskName().equals("identity-invitation"))
				.noneMatch((job) -> job.getTaskInstance().getId().startsWith(tenant.value() + "/")));
	}

	@Test
	void theFirstAdministratorIsInvitedByAnOperatorUntilOneCanSignIn() {
		TenantId tenant = open();
		MemberView administrator = awaitAdministrator(tenant);
		Actor own = IdentityFixtures.actor(tenant, Role.INSTITUTION_ADMINISTRATOR);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.first.invite(own, tenant));
		awaitAccess(tenant, MemberAccess.INVITED);
		String opening = this.links.of(tenant, administrator.person());
		this.first.invite(this.operator, tenant);
		String token = this.links.of(tenant, administrator.person());
		assertThat(token).isNotEqualTo(opening);
		assertThat(this.invitations.open(token).email()).isEqualTo(administrator.email());
		Tenancy.run(tenant,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc.sql("""
						insert into identity.binding (binding_id, person_id, issuer, subject, made_at)
						values (gen_random_uuid(), ?, 'issuer', 'ada', now())""")
					.param(administrator.person().value())
					.update()));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.first.invite(this.operator, tenant))
			.satisfies((ex) -> assertThat(ex.type()).isEqualTo(IdentityProblem.INSTITUTION_ADMINISTERED));
	}

	@Test
	void anInvitationVoidsTheOneBeforeAndStaysGoodWhileKeycloakIsAway() {
		TenantId tenant = open();
		MemberView administrator = awaitAdministrator(tenant);
		Actor actor = IdentityFixtures.actor(tenant, Role.INSTITUTION_ADMINISTRATOR);
		String first = issue(actor, administrator);
		String second = issue(actor, administrator);
		assertThat(this.invitations.open(first).state()).isEqualTo(InvitationState.VOID);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.invitations.prepare(first));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.invitations.prepare(second));
		assertThat(this.invitations.open(second).state()).isEqualTo(InvitationState.OPEN);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.invitations.open(InvitationToken.next(tenant).write()));
	}

	@Test
	void aManagerInvitesNobodyWhoHasARole() {
		TenantId tenant = open();
		MemberView administrator = awaitAdministrator(tenant);
		Actor manager = IdentityFixtures.actor(tenant, Role.PROGRAM_MANAGER);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> issue(manager, administrator));
	}

	/** Invites the member and returns the link once the mail is gone. */
	private String issue(Actor actor, MemberView member) {
		Tenancy.run(actor.institution(), () -> this.inviting.invite(actor, member.person()));
		String link = this.links.of(actor.institution(), member.person());
		awaitAccess(actor.institution(), MemberAccess.INVITED);
		return link;
	}

	private MemberView awaitAccess(TenantId tenant, MemberAccess access) {
		return await().atMost(PATIENCE).until(() -> awaitAdministrator(tenant), (member) -> member.access() == access);
	}

	private TenantId open() {
		return Tenancy.call(PlatformTenant.ID, () -> this.institutions.open(this.operator, this.alias, "Example",
				IdentityFixtures.person("Ada", "Ada@uni.edu")));
	}

	private MemberView awaitAdministrator(TenantId tenant) {
		Actor actor = IdentityFixtures.actor(tenant, Role.INSTITUTION_ADMINISTRATOR);
		return await().atMost(PATIENCE)
			.until(() -> Tenancy.call(tenant, () -> this.members.list(actor, "", null, 1)), (found) -> !found.isEmpty())
			.getFirst();
	}

}
