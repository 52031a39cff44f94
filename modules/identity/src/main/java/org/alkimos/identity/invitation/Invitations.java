package org.alkimos.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.binding.Account;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.invitation.InvitationRows.Row;
import org.alkimos.identity.keycloak.KeycloakAway;
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

	private final Acceptances acceptances;

	private final WaysIn waysIn;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Invitations(InvitationRows rows, MemberRows members, Acceptances acceptances, WaysIn waysIn, AuditTrail audit,
			Clock clock, PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.members = members;
		this.acceptances = acceptances;
		this.waysIn = waysIn;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/**
	 * Issues a link for a member who has not signed in yet, and voids the previous one. A
	 * link never changes an account that was used. Only administrators can invite members
	 * with roles, because the link gives access to the account.
	 * @throws Conflict if the member signs in through the institution's own provider
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
		if (this.waysIn.isThroughProvider(person)) {
			throw new Conflict(IdentityProblem.MEMBER_CAN_SIGN_IN,
					"This person signs in through the institution already, so there is nothing to invite them to.");
		}
		Instant now = this.clock.instant();
		var token = InvitationToken.next(actor.institution());
		var invitation = new IssuedInvitation(InvitationId.next(), token.write(), now.plus(LIFETIME));
		this.rows.voidOpen(person, now);
		this.rows.insert(invitation, token.hash(), person, actor.person(), now);
		this.audit.record(actor, "identity.invitation-issued", person);
		return invitation;
	}

	/** Returns the invitation to anyone with the link, without an institution bound. */
	public InvitationView open(String token) {
		return with(token, (row) -> new InvitationView(row.state(this.clock.instant()), row.institution(), row.given(),
				row.email(), row.expiresAt(), row.provider(), row.bound() != null));
	}

	/**
	 * Accepts the invitation with the account that has just signed in. The link proves
	 * the email address; addresses from an institution's provider are ignored.
	 * @param account account of the current sign-in
	 * @throws Conflict if that is neither an account of the inviting institution's own
	 * provider nor the password account of the invited address, if it belongs to another
	 * member, or if the member can sign in already
	 */
	public void acceptThrough(String token, Account account) {
		accepting(token, account, (row) -> {
			this.acceptances.acceptThrough(row, account);
			return row;
		});
	}

	/**
	 * Accepts the invitation with a new account, or finds that the person has one and has
	 * to sign in with it. Keycloak is called before our row is marked: after a crash in
	 * between, the link still works and gives another password.
	 */
	public AcceptedInvitation accept(String token) {
		return accepting(token, null, this.acceptances::accept);
	}

	private <T> T accepting(String token, @Nullable Account account, Function<Row, T> work) {
		try {
			return with(token, work);
		}
		catch (KeycloakAway ex) {
			throw new Conflict(IdentityProblem.SIGN_IN_SERVICE_UNREACHABLE,
					"The sign-in service can't be reached right now. Your invitation is still valid; try again soon.");
		}
		catch (Conflict ex) {
			// What the refused attempt wrote was undone, so the record is a transaction
			// of its own.
			with(token, (row) -> {
				this.acceptances.recordRefusal(row, account, ex);
				return row;
			});
			throw ex;
		}
	}

	private <T> T with(String text, Function<Row, T> work) {
		InvitationToken token = InvitationToken.read(text).orElseThrow(NotFound::new);
		return Tenancy.call(token.tenant(), () -> Objects.requireNonNull(this.transaction
			.execute((status) -> work.apply(this.rows.lock(token.hash()).orElseThrow(NotFound::new)))));
	}

}
