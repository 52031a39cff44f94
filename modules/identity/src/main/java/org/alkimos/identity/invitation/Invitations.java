package org.alkimos.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.AccountState;
import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.account.Accounts;
import org.alkimos.identity.invitation.InvitationRows.Row;
import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.keycloak.Users;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Secret links with which members activate their account: single use, valid for 14 days,
 * stored as a hash only.
 */
@Service
public class Invitations {

	static final Duration LIFETIME = Duration.ofDays(14);

	private final InvitationRows rows;

	private final MemberRows members;

	private final Accounts accounts;

	private final Users users;

	private final Organizations organizations;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Invitations(InvitationRows rows, MemberRows members, Accounts accounts, Users users, Organizations organizations,
			AuditTrail audit, Clock clock, PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.members = members;
		this.accounts = accounts;
		this.users = users;
		this.organizations = organizations;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/**
	 * Issues a link for a member and voids the previous one. Only administrators can
	 * invite members with roles, because the link gives access to the account.
	 */
	@Transactional
	public IssuedInvitation issue(Actor actor, PersonId person) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		Member member = this.members.findById(person)
			.filter((found) -> found.isPerson() && found.isActive())
			.orElseThrow(NotFound::new);
		if (member.hasRoles()) {
			actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		}
		Instant now = this.clock.instant();
		var token = InvitationToken.next(actor.institution());
		var invitation = new IssuedInvitation(InvitationId.next(), token.write(), now.plus(LIFETIME));
		this.rows.voidOpen(person, now);
		this.rows.insert(invitation, token.hash(), person, actor.person(), now);
		this.audit.record(actor, "identity.invitation-issued", person);
		return invitation;
	}

	/**
	 * Returns the invitation to anyone with the link; no institution needs to be bound.
	 */
	public InvitationView open(String token) {
		return with(token, (row) -> new InvitationView(row.state(this.clock.instant()), row.institution(), row.given(),
				row.email(), row.expiresAt(), row.provider(), row.bound() != null));
	}

	/**
	 * Accepts the invitation with an account from the institution's own provider. The
	 * link proves the email address; addresses from the provider are ignored.
	 * @param provider identity provider of the current sign-in, or null for a password
	 * @throws Conflict if that is not the inviting institution's own provider, or the
	 * account belongs to another member
	 */
	public void acceptThrough(String token, String issuer, String subject, @Nullable String provider) {
		reaching(() -> with(token, (row) -> {
			requireOpen(row);
			if (row.provider() == null || !row.provider().equals(provider)) {
				throw new Conflict(IdentityProblem.ACCOUNT_NOT_RECOGNIZED,
						"You are signed in with an account that " + row.institution()
								+ " doesn't recognize. Sign out, open the link again, and accept it through "
								+ row.institution() + ".");
			}
			bind(row, new Accounts.Account(subject, AccountState.READY, provider), issuer);
			this.rows.markUsed(row.id(), this.clock.instant());
			return row;
		}));
	}

	private void bind(Row row, Accounts.Account account, String issuer) {
		try {
			this.accounts.bind(row.person(), issuer, account.subject(), Objects.requireNonNull(account.provider()));
		}
		catch (DuplicateKeyException ex) {
			throw new Conflict(IdentityProblem.ACCOUNT_IN_USE, "This account belongs to another member. "
					+ "Ask the person who invited you which address to use.");
		}
		String before = row.subject();
		if (before != null && !before.equals(account.subject())) {
			this.users.release(this.organizations.ensure(Tenancy.current(), row.alias(), row.institution()), before);
		}
	}

	/**
	 * Accepts the invitation. Keycloak is called before our row is marked: after a crash
	 * in between, the link still works and gives another password.
	 */
	public AcceptedInvitation accept(String token) {
		return reaching(() -> with(token, this::accept));
	}

	private static <T> T reaching(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (KeycloakAway ex) {
			throw new Conflict(IdentityProblem.SIGN_IN_SERVICE_UNREACHABLE,
					"The sign-in service can't be reached right now. Your invitation is still valid; try again soon.");
		}
	}

	private AcceptedInvitation accept(Row row) {
		requireOpen(row);
		if (row.bound() != null) {
			throw new Conflict(IdentityProblem.INSTITUTION_SIGN_IN_REQUIRED,
					"You sign in through " + row.institution() + ". Accept the invitation that way.");
		}
		String subject = Optional.ofNullable(row.subject())
			.orElseThrow(() -> new Conflict(IdentityProblem.ACCOUNT_NOT_READY,
					"Your account is still being set up. Try again in a minute."));
		boolean foreign = AccountState.AWAITING_ACCEPTANCE.name().equals(row.account());
		Optional<String> password = foreign ? Optional.empty() : passwordFor(row, subject);
		this.users.confirmEmail(subject);
		this.accounts.accept(row.person());
		this.rows.markUsed(row.id(), this.clock.instant());
		this.audit.record(new Actor(Tenancy.current(), row.person(), Set.of()), "identity.invitation-accepted",
				row.person());
		return new AcceptedInvitation(row.institution(), row.email(), password.orElse(null));
	}

	private Optional<String> passwordFor(Row row, String subject) {
		String organization = this.organizations.ensure(Tenancy.current(), row.alias(), row.institution());
		return this.users.oneTimePassword(organization, subject);
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

	private <T> T with(String text, Function<Row, T> work) {
		InvitationToken token = InvitationToken.read(text).orElseThrow(NotFound::new);
		return Tenancy.call(token.tenant(), () -> Objects.requireNonNull(this.transaction
			.execute((status) -> work.apply(this.rows.lock(token.hash()).orElseThrow(NotFound::new)))));
	}

}
