package org.alkimos.platform.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.alkimos.identity.InstitutionView;
import org.alkimos.identity.Institutions;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.Ombuds;
import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.identity.machine.ApiClientId;
import org.alkimos.identity.machine.ApiClientSecrets;
import org.alkimos.identity.machine.ApiClientTerms;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.identity.machine.IssuedSecret;
import org.alkimos.kernel.problems.Problem;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** Creates an invented institution with its staff. */
@Component
@ConditionalOnProperty("alkimos.demo")
class DemoInstitution {

	private final Institutions institutions;

	private final Members members;

	private final MemberInvitations inviting;

	private final Invitations invitations;

	private final DemoMailbox mailbox;

	private final DemoPasswords passwords;

	private final ApiClients apiClients;

	private final ApiClientSecrets secrets;

	DemoInstitution(Institutions institutions, Members members, MemberInvitations inviting, Invitations invitations,
			DemoMailbox mailbox, DemoPasswords passwords, ApiClients apiClients, ApiClientSecrets secrets) {
		this.institutions = institutions;
		this.members = members;
		this.inviting = inviting;
		this.invitations = invitations;
		this.mailbox = mailbox;
		this.passwords = passwords;
		this.apiClients = apiClients;
		this.secrets = secrets;
	}

	/** Whether the institution was opened at an earlier start. */
	boolean isOpen(String alias) {
		return as(operator(), () -> this.institutions.list(operator(), null, 100)).stream()
			.anyMatch((entry) -> entry.alias().equals(alias));
	}

	/** Creates the institution and returns its administrator. */
	Actor open(String alias, String name, NewMember administrator) {
		TenantId tenant = as(operator(), () -> this.institutions.open(operator(), alias, name, administrator));
		Actor actor = new Actor(tenant, PersonId.next(), Set.of(Role.INSTITUTION_ADMINISTRATOR, Role.PROGRAM_MANAGER));
		Patience.until("the institution " + name, () -> described(actor).isPresent());
		as(actor,
				() -> this.institutions.describe(actor, name,
						new Ombuds("Office of the Ombuds", "ombuds@" + alias + ".example, room 2-110"),
						described(actor).orElseThrow().version()));
		PersonId person = as(actor, () -> this.members.enlist(actor, administrator));
		return new Actor(tenant, person, Set.of(Role.INSTITUTION_ADMINISTRATOR));
	}

	private Optional<InstitutionView> described(Actor actor) {
		try {
			return Optional.of(as(actor, () -> this.institutions.current(actor)));
		}
		catch (Problem.NotFound ex) {
			return Optional.empty();
		}
	}

	/** A member of staff with a role. */
	Actor staff(Actor administrator, String given, String family, String email, Role role) {
		PersonId person = as(administrator,
				() -> this.members.enlist(administrator, new NewMember(given, family, email, Set.of(role))));
		return new Actor(administrator.institution(), person, Set.of(role));
	}

	/** Invites the member and accepts in their name, by the link in the caught mail. */
	void admit(Actor actor, String email) {
		PersonId person = as(actor, () -> this.members.list(actor, email, null, 1).getFirst().person());
		as(actor, () -> {
			this.inviting.invite(actor, person);
			return person;
		});
		AtomicReference<@Nullable String> token = new AtomicReference<>();
		Patience.until("the invitation of " + email, () -> {
			this.mailbox.invitation(email).filter(this::isStillOpen).ifPresent(token::set);
			return token.get() != null;
		});
		String secret = Objects.requireNonNull(token.get());
		if (this.invitations.prepare(secret).ticket() != null) {
			this.passwords.set(email);
		}
		this.invitations.acceptThrough(secret, this.passwords.accountOf(email));
	}

	private boolean isStillOpen(String token) {
		return this.invitations.open(token).state() == InvitationState.OPEN;
	}

	DemoApiClient apiClient(Actor administrator, String label, String institution) {
		var terms = new ApiClientTerms(Set.of(MachineRight.PULL_RESULTS), administrator.person(),
				LocalDate.now(ZoneOffset.UTC).plusYears(1));
		ApiClientId id = as(administrator, () -> this.apiClients.create(administrator, label, terms));
		AtomicReference<@Nullable IssuedSecret> made = new AtomicReference<>();
		Patience.until("the sign-in service", () -> {
			secret(administrator, id).ifPresent(made::set);
			return made.get() != null;
		});
		IssuedSecret secret = Objects.requireNonNull(made.get());
		return new DemoApiClient(secret.clientId(), secret.clientSecret(), institution);
	}

	private Optional<IssuedSecret> secret(Actor administrator, ApiClientId client) {
		try {
			return Optional.of(as(administrator, () -> this.secrets.create(administrator, client)));
		}
		catch (Problem.Conflict ex) {
			return Optional.empty();
		}
	}

	static Actor operator() {
		return new Actor(PlatformTenant.ID, new PersonId(PlatformTenant.ID.value()), Set.of(Role.PLATFORM_OPERATOR));
	}

	static <T> T as(Actor actor, Supplier<T> work) {
		return Tenancy.<T, RuntimeException>call(actor.institution(), work::get);
	}

}
