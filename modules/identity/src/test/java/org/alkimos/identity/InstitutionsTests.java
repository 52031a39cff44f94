package org.alkimos.identity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

import org.alkimos.AlkimosApplication;
import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.InvitationToken;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.identity.invitation.IssuedInvitation;
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
	private SchedulerClient jobs;

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
	void whileKeycloakIsAwayTheAccountWaitsAndIsTriedOnAndOn() {
		TenantId tenant = open();
		MemberView administrator = awaitAdministrator(tenant);
		assertThat(administrator.account()).isEqualTo(AccountState.PENDING);
		await().atMost(PATIENCE)
			.until(() -> this.jobs.getScheduledExecutions()
				.stream()
				.anyMatch((job) -> job.getTaskInstance().getId().startsWith(tenant.value() + "/")
						&& job.getConsecutiveFailures() >= 2));
	}

	@Test
	void anInvitationVoidsTheOneBeforeAndStaysGoodWhileTheAccountIsPrepared() {
		TenantId tenant = open();
		MemberView administrator = awaitAdministrator(tenant);
		Actor actor = IdentityFixtures.actor(tenant, Role.INSTITUTION_ADMINISTRATOR);
		String first = issue(actor, administrator).token();
		String second = issue(actor, administrator).token();
		assertThat(this.invitations.open(first).state()).isEqualTo(InvitationState.VOID);
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.invitations.accept(first));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.invitations.accept(second));
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

	private IssuedInvitation issue(Actor actor, MemberView member) {
		return Tenancy.call(actor.institution(), () -> this.invitations.issue(actor, member.person()));
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
