package org.alkimos.identity.invitation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import org.alkimos.identity.account.Accounts;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.invitation.InvitationRows.Row;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Accepts an invitation that is locked: opens the institution to one account, once, and
 * leaves an account in use as it is.
 */
@Component
class Acceptances {

	private final InvitationRows rows;

	private final Accounts accounts;

	private final WaysIn waysIn;

	private final Users users;

	private final Organizations organizations;

	private final AuditTrail audit;

	private final Clock clock;

	Acceptances(InvitationRows rows, Accounts accounts, WaysIn waysIn, Users users, Organizations organizations,
			AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.accounts = accounts;
		this.waysIn = waysIn;
		this.users = users;
		this.organizations = organizations;
		this.audit = audit;
		this.clock = clock;
	}

	void acceptThrough(Row row, String issuer, String subject, @Nullable String provider) {
		requireOpen(row);
		if (this.waysIn.has(row.person())) {
			throw canSignIn();
		}
		if (provider == null || !provider.equals(row.provider())) {
			throw new Conflict(IdentityProblem.ACCOUNT_NOT_RECOGNIZED,
					"You are signed in with an account that " + row.institution()
							+ " doesn't recognize. Sign out, open the link again, and accept it through "
							+ row.institution() + ".");
		}
		try {
			this.accounts.bind(row.person(), issuer, subject, provider, this.clock.instant());
		}
		catch (DuplicateKeyException ex) {
			throw new Conflict(IdentityProblem.ACCOUNT_IN_USE, "This account belongs to another member. "
					+ "Ask the person who invited you which address to use.");
		}
		use(row);
		this.waysIn.recordMade(invited(row), row.inviter());
		String before = row.subject();
		if (before != null && !before.equals(subject)) {
			this.users.release(organizationOf(row), before);
		}
	}

	/**
	 * Accepts with a password. Whoever lost the one-time password before using it accepts
	 * again and gets another one; an account that was used keeps its password.
	 */
	AcceptedInvitation accept(Row row) {
		requireOpen(row);
		if (row.bound() != null) {
			throw new Conflict(IdentityProblem.INSTITUTION_SIGN_IN_REQUIRED,
					"You sign in through " + row.institution() + ". Accept the invitation that way.");
		}
		String subject = Optional.ofNullable(row.subject())
			.orElseThrow(() -> new Conflict(IdentityProblem.ACCOUNT_NOT_READY,
					"Your account is still being set up. Try again in a minute."));
		Optional<String> password = this.users.oneTimePassword(organizationOf(row), subject);
		boolean opened = this.accounts.accept(row.person(), this.clock.instant());
		if (!opened && password.isEmpty()) {
			throw canSignIn();
		}
		this.users.confirmEmail(subject);
		use(row);
		if (opened) {
			this.waysIn.recordMade(invited(row), row.inviter());
		}
		return new AcceptedInvitation(row.institution(), row.email(), password.orElse(null));
	}

	void recordRefusal(Row row, String issuer, String subject, Conflict refusal) {
		Optional<PersonId> owner = this.accounts.ownerOf(issuer, subject)
			.filter((other) -> !other.equals(row.person()));
		this.waysIn.recordRefusal(invited(row), row.inviter(), owner, refusal.type().code());
	}

	private void use(Row row) {
		if (!this.rows.use(row.id(), this.clock.instant())) {
			throw new Conflict(IdentityProblem.INVITATION_USED,
					"This invitation has already been used. Sign in, or ask for a new one.");
		}
		this.audit.record(invited(row), "identity.invitation-accepted", row.person());
	}

	private void requireOpen(Row row) {
		switch (row.state(this.clock.instant())) {
			case OPEN -> {
			}
			case USED -> throw new Conflict(IdentityProblem.INVITATION_USED,
					"This invitation has already been used. Sign in, or ask for a new one.");
			case EXPIRED -> throw new Conflict(IdentityProblem.INVITATION_EXPIRED,
					"This invitation has expired. Ask for a new one.");
			case VOID -> throw new Conflict(IdentityProblem.INVITATION_REPLACED,
					"This invitation was replaced by a newer one. Use the latest link.");
		}
	}

	private static Conflict canSignIn() {
		return new Conflict(IdentityProblem.MEMBER_CAN_SIGN_IN, "You can sign in already. Sign in with your account.");
	}

	private static Actor invited(Row row) {
		return new Actor(Tenancy.current(), row.person(), Set.of());
	}

	private String organizationOf(Row row) {
		return this.organizations.ensure(Tenancy.current(), row.alias(), row.institution());
	}

}
