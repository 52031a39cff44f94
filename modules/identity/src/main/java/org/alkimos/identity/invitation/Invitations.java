package org.alkimos.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.binding.Account;
import org.alkimos.identity.invitation.InvitationRows.Row;
import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Invitations as the invited people see them: secret links, single use, valid for 14
 * days.
 */
@Service
public class Invitations {

	static final Duration LIFETIME = Duration.ofDays(14);

	private final InvitationRows rows;

	private final Acceptances acceptances;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transaction;

	Invitations(InvitationRows rows, Acceptances acceptances, AuditTrail audit, Clock clock,
			PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.acceptances = acceptances;
		this.audit = audit;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Returns the invitation to anyone with the link, without an institution bound. */
	public InvitationView open(String token) {
		return with(token, (row) -> new InvitationView(row.state(this.clock.instant()), row.institution(), row.given(),
				row.email(), row.expiresAt(), row.provider(), row.bound() != null));
	}

	/** Notes that a person saw the page; it gives no right. */
	public void noteOpened(String token) {
		with(token, (row) -> {
			this.rows.opened(row.id(), this.clock.instant());
			return row;
		});
	}

	/**
	 * Declines an invitation that the person did not expect. The people who manage
	 * members see it, and can invite again.
	 * @throws Conflict if the invitation was used, declined, or replaced before
	 */
	public void decline(String token) {
		with(token, (row) -> {
			if (!this.rows.decline(row.id(), this.clock.instant())) {
				throw new Conflict(IdentityProblem.INVITATION_REPLACED,
						"This invitation can no longer be declined. It was used, declined, or replaced.");
			}
			this.audit.record(new Actor(Tenancy.current(), row.person(), Set.of()), "identity.invitation-declined",
					row.person());
			return row;
		});
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
	 * Prepares the sign-in that accepts the invitation: with a new account, or with the
	 * one that the person has. Nothing is accepted yet, so after a break the link still
	 * works.
	 */
	public PreparedSignIn prepare(String token) {
		return accepting(token, null, this.acceptances::prepare);
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
