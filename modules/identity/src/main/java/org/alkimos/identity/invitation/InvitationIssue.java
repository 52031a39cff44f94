package org.alkimos.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.stereotype.Component;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.mail.Mailer;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Issues invitations and schedules their mail in the same transaction. Limits protect
 * people from being flooded, and the mail server from being taken for a spammer.
 */
@Component
class InvitationIssue {

	/** Mails with an invitation that one person gets within 24 hours. */
	static final int DAILY = 3;

	/** Mails with invitations that one institution sends within an hour. */
	static final int HOURLY = 500;

	private final InvitationRows rows;

	private final InvitationTokens tokens;

	private final Mailer mailer;

	private final SchedulerClient jobs;

	private final AuditTrail audit;

	private final Clock clock;

	InvitationIssue(InvitationRows rows, InvitationTokens tokens, Mailer mailer, SchedulerClient jobs, AuditTrail audit,
			Clock clock) {
		this.rows = rows;
		this.tokens = tokens;
		this.mailer = mailer;
		this.jobs = jobs;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Issues invitations to be mailed, which void those before. People whose mail is on
	 * its way, and those who were invited too often, are left out.
	 * @return number of people invited
	 * @throws Conflict if the installation sends no mail
	 */
	int mail(Actor actor, Collection<PersonId> people) {
		requireMail();
		this.rows.takeTurn();
		Instant now = this.clock.instant();
		Set<PersonId> left = this.rows.notToInvite(now.minus(Duration.ofDays(1)), DAILY);
		int lastHour = this.rows.issuedSince(now.minus(Duration.ofHours(1)));
		int invited = 0;
		for (PersonId person : people) {
			if (!left.contains(person)) {
				Instant at = now.plus(Duration.ofHours((lastHour + invited) / HOURLY));
				this.jobs.scheduleIfNotExists(InvitationDelivery.first(issue(actor, person)).scheduledTo(at));
				invited++;
			}
		}
		return invited;
	}

	/**
	 * Issues an invitation to be mailed, which voids the one before, unless a mail is on
	 * its way.
	 * @throws Conflict if the installation sends no mail, or the person was invited too
	 * often
	 */
	InvitationId mail(Actor actor, PersonId person) {
		Instant dayAgo = this.clock.instant().minus(Duration.ofDays(1));
		// Else a mail is on its way, or went out just now.
		if (mail(actor, List.of(person)) == 0 && this.rows.issuedSince(dayAgo, person) >= DAILY) {
			throw new Conflict(IdentityProblem.INVITED_TOO_OFTEN,
					"This person was invited " + DAILY + " times within 24 hours. Try again tomorrow.");
		}
		return this.rows.open(person, this.clock.instant()).orElseThrow();
	}

	/** Issues an invitation that is not mailed, which voids the one before. */
	InvitationId issue(Actor actor, PersonId person) {
		Instant now = this.clock.instant();
		InvitationId invitation = InvitationId.next();
		this.rows.voidOpen(person, now);
		this.rows.insert(invitation, this.tokens.of(invitation).hash(), person, actor.person(), now,
				now.plus(Invitations.LIFETIME));
		this.audit.record(actor, "identity.invitation-issued", person);
		return invitation;
	}

	boolean isPossible() {
		return this.mailer.isSetUp();
	}

	private void requireMail() {
		if (!isPossible()) {
			throw new Conflict(IdentityProblem.MAIL_NOT_SET_UP,
					"This installation can't send mail, so no one can be invited. Ask its operator to set up mail.");
		}
	}

}
