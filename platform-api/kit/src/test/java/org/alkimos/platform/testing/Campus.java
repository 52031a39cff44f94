package org.alkimos.platform.testing;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.alkimos.identity.Institutions;
import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.MemberView;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.identity.invitation.MemberInvitations;
import org.alkimos.identity.invitation.PreparedSignIn;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.awaitility.Awaitility.await;

/** Opens institutions and brings people in, the way operators and administrators do. */
@TestComponent
public class Campus {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private final Institutions institutions;

	private final Members members;

	private final MemberInvitations inviting;

	private final Invitations invitations;

	private final Mailboxes mailboxes;

	Campus(Institutions institutions, Members members, MemberInvitations inviting, Invitations invitations,
			Mailboxes mailboxes) {
		this.institutions = institutions;
		this.members = members;
		this.inviting = inviting;
		this.invitations = invitations;
		this.mailboxes = mailboxes;
	}

	public static String newEmail() {
		return "p" + UUID.randomUUID().toString().substring(0, 12) + "@uni.edu";
	}

	/** A fresh institution whose rows are there. */
	public Actor open(String name) {
		return open(name, newEmail());
	}

	/** A fresh institution with the address of its first administrator. */
	public Actor open(String name, String email) {
		String alias = "u-" + UUID.randomUUID().toString().substring(0, 10);
		Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));
		TenantId tenant = Tenancy.call(PlatformTenant.ID,
				() -> this.institutions.open(operator, alias, name, NewMember.of("First", "Admin", email)));
		Actor anybody = new Actor(tenant, PersonId.next(), Set.of(Role.INSTITUTION_ADMINISTRATOR));
		MemberView first = await().atMost(PATIENCE)
			.until(() -> Tenancy.call(tenant, () -> this.members.list(anybody, "", null, 1)),
					(found) -> !found.isEmpty())
			.getFirst();
		return new Actor(tenant, first.person(), Set.of(Role.INSTITUTION_ADMINISTRATOR));
	}

	public PersonId enlist(Actor administrator, String email, Role... roles) {
		return Tenancy.call(administrator.institution(),
				() -> this.members.enlist(administrator, new NewMember("Ada", "Example", email, Set.of(roles))));
	}

	public PersonId enlist(Actor administrator, String email, String given) {
		return Tenancy.call(administrator.institution(),
				() -> this.members.enlist(administrator, NewMember.of(given, "Example", email)));
	}

	/** The secret part of the link that the person finds in a fresh invitation. */
	public String invite(Actor administrator, PersonId person) {
		String email = String.valueOf(view(administrator, person).email());
		int before = this.mailboxes.invitations(email);
		Tenancy.run(administrator.institution(), () -> this.inviting.invite(administrator, person));
		String token = this.mailboxes.invitation(email, before + 1);
		// The next one would be left out while this one counts as being on its way.
		await().atMost(PATIENCE).until(() -> view(administrator, person).access() != MemberAccess.SENDING);
		return token;
	}

	private MemberView view(Actor administrator, PersonId person) {
		return Tenancy.call(administrator.institution(), () -> this.members.of(administrator, List.of(person)))
			.getFirst();
	}

	/** Presses Accept. */
	public PreparedSignIn accept(String token) {
		return this.invitations.prepare(token);
	}

	public void end(Actor administrator, PersonId person) {
		Tenancy.run(administrator.institution(), () -> this.members.end(administrator, person));
	}

}
