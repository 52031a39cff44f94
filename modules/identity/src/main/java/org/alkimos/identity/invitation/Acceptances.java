package org.alkimos.identity.invitation;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import org.alkimos.identity.binding.Account;
import org.alkimos.identity.binding.Bindings;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.invitation.InvitationRows.Row;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.identity.keycloak.Users.NewAccount;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.text.EmailAddress;

/**
 * Accepts an invitation that is locked: opens the institution to one account, once, and
 * leaves an account in use as it is.
 */
@Component
class Acceptances {

	private final InvitationRows rows;

	private final Bindings bindings;

	private final WaysIn waysIn;

	private final Users users;

	private final Organizations organizations;

	private final AuditTrail audit;

	private final Clock clock;

	Acceptances(InvitationRows rows, Bindings bindings, WaysIn waysIn, Users users, Organizations organizations,
			AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.bindings = bindings;
		this.waysIn = waysIn;
		this.users = users;
		this.organizations = organizations;
		this.audit = audit;
		this.clock = clock;
	}

	/** Accepts with the account of the sign-in that has just happened. */
	void acceptThrough(Row row, Account account) {
		requireOpen(row);
		if (this.waysIn.has(row.person())) {
			throw canSignIn();
		}
		if (account.provider() == null) {
			requireOwnPassword(row, account);
			this.organizations.join(organizationOf(row), account.subject());
		}
		else if (!account.provider().equals(row.provider())) {
			throw notRecognized(row);
		}
		bind(row, account);
		use(row);
	}

	/** Whoever knows the password of the invited address is its owner. */
	private void requireOwnPassword(Row row, Account account) {
		if (!this.users.isOwn(account.subject(), EmailAddress.of(row.email()).normal())) {
			throw new Conflict(IdentityProblem.ACCOUNT_NOT_RECOGNIZED,
					"You are signed in with another account. Sign out, open the link again, and sign in as "
							+ row.email() + ".");
		}
	}

	private static Conflict notRecognized(Row row) {
		return new Conflict(IdentityProblem.ACCOUNT_NOT_RECOGNIZED,
				"You are signed in with an account that " + row.institution()
						+ " doesn't recognize. Sign out, open the link again, and accept it through "
						+ row.institution() + ".");
	}

	private void bind(Row row, Account account) {
		try {
			this.waysIn.make(invited(row), row.inviter(), account);
		}
		catch (DuplicateKeyException ex) {
			throw new Conflict(IdentityProblem.ACCOUNT_IN_USE, "This account belongs to another member. "
					+ "Ask the person who invited you which address to use.");
		}
	}

	/**
	 * Makes the account with which the person signs in to accept, or finds that they have
	 * one. Whoever leaves before choosing a password begins again.
	 */
	PreparedSignIn prepare(Row row) {
		requireOpen(row);
		if (row.bound() != null) {
			throw new Conflict(IdentityProblem.INSTITUTION_SIGN_IN_REQUIRED,
					"You sign in through " + row.institution() + ". Accept the invitation that way.");
		}
		if (this.waysIn.has(row.person())) {
			throw canSignIn();
		}
		NewAccount account = this.users.prepare(EmailAddress.of(row.email()).normal(), row.given(), row.family());
		return new PreparedSignIn(row.institution(), row.email(), account.ticket());
	}

	void recordRefusal(Row row, @Nullable Account account, Conflict refusal) {
		Optional<PersonId> owner = Optional.ofNullable(account)
			.flatMap(this.bindings::ownerOf)
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
			case DECLINED -> throw new Conflict(IdentityProblem.INVITATION_DECLINED,
					"This invitation was declined. Ask for a new one.");
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
