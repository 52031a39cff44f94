package org.alkimos.identity.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.invitation.DeliveryRows.Row;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.identity.letter.InvitationLetter;
import org.alkimos.identity.letter.Letters;
import org.alkimos.kernel.mail.MailNotSent;
import org.alkimos.kernel.mail.Mailer;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Mails invitations, and reminds of them. The mail server is called between two
 * transactions: after a crash in between, the same mail is sent again under the same
 * Message-ID and with the same link.
 */
@Component
class InvitationDelivery {

	private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("identity-invitation");

	/** Days after the mail. */
	private static final List<Integer> REMINDERS = List.of(3, 10);

	/** How long a mail server may be away. */
	private static final Duration PATIENCE = Duration.ofDays(1);

	private final DeliveryRows rows;

	private final InvitationTokens tokens;

	private final ObjectProvider<Letters> letters;

	private final Mailer mailer;

	private final SchedulerClient jobs;

	private final Clock clock;

	private final TransactionTemplate transaction;

	InvitationDelivery(DeliveryRows rows, InvitationTokens tokens, ObjectProvider<Letters> letters, Mailer mailer,
			SchedulerClient jobs, Clock clock, PlatformTransactionManager transactionManager) {
		this.rows = rows;
		this.tokens = tokens;
		this.letters = letters;
		this.mailer = mailer;
		this.jobs = jobs;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** The job that mails an invitation of the bound institution. */
	static TaskInstance.Builder<Void> first(InvitationId invitation) {
		return job(invitation, 0);
	}

	private static TaskInstance.Builder<Void> job(InvitationId invitation, int reminder) {
		return TASK.instance(Tenancy.current().value() + "/" + invitation.value() + "." + reminder);
	}

	/** Static, because the scheduler, which this class needs, needs its jobs first. */
	@Bean
	static OneTimeTask<Void> invitationJob(ObjectProvider<InvitationDelivery> delivery) {
		return SignOnJobs.forOne(TASK, (name) -> {
			String[] parts = name.split("\\.");
			delivery.getObject().send(new InvitationId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
		});
	}

	/** Runs in the bound institution; sends nothing that was sent or no longer counts. */
	void send(InvitationId invitation, int reminder) {
		Optional<Open> open = in(() -> {
			this.rows.tried(invitation, this.clock.instant());
			return this.rows.find(invitation, this.clock.instant())
				.filter((row) -> (reminder == 0) ? !row.sent() : row.sent() && row.reminders() < reminder)
				.map((row) -> new Open(row.triedAt(), letter(invitation, reminder, row)));
		});
		open.ifPresent((found) -> send(invitation, reminder, found));
	}

	private void send(InvitationId invitation, int reminder, Open open) {
		try {
			this.mailer.send(this.letters.getObject().invitation(open.letter()));
			in(() -> kept(invitation, reminder));
		}
		catch (MailNotSent ex) {
			boolean patient = reminder == 0 && this.clock.instant().isBefore(open.triedAt().plus(PATIENCE));
			if (!ex.isRefused() && patient) {
				throw ex;
			}
			if (ex.isRefused() || reminder == 0) {
				in(() -> refused(invitation, ex.code()));
			}
		}
	}

	private InvitationLetter letter(InvitationId invitation, int reminder, Row row) {
		return new InvitationLetter("invitation." + invitation.value() + "." + reminder, row.email(), row.given(),
				row.institution(), row.inviter(), row.replyTo(), this.tokens.link(invitation), row.expiresAt(),
				reminder > 0);
	}

	private boolean kept(InvitationId invitation, int reminder) {
		Instant now = this.clock.instant();
		if (reminder == 0) {
			this.rows.sent(invitation, now);
		}
		else {
			this.rows.reminded(invitation, reminder);
		}
		if (reminder < REMINDERS.size()) {
			int days = REMINDERS.get(reminder) - ((reminder == 0) ? 0 : REMINDERS.get(reminder - 1));
			this.jobs.scheduleIfNotExists(job(invitation, reminder + 1).scheduledTo(now.plus(Duration.ofDays(days))));
		}
		return true;
	}

	private boolean refused(InvitationId invitation, String code) {
		this.rows.refused(invitation, code, this.clock.instant());
		return true;
	}

	private <T> T in(Supplier<T> work) {
		return Objects.requireNonNull(this.transaction.execute((status) -> work.get()));
	}

	/**
	 * A mail that is due.
	 *
	 * @param triedAt first attempt
	 */
	private record Open(Instant triedAt, InvitationLetter letter) {
	}

}
