package org.alkimos.identity.letter;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.kernel.mail.MailNotSent;
import org.alkimos.kernel.mail.Mailer;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Tells people by mail what happened to their access, so that they notice what they did
 * not do themselves. Nothing is sent where mail is not set up, nor to erased people.
 */
@Component
public class AccessLetters {

	private static final Logger log = LoggerFactory.getLogger(AccessLetters.class);

	private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("identity-access-mail");

	private final ObjectProvider<Letters> letters;

	private final Mailer mailer;

	private final SchedulerClient jobs;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	AccessLetters(ObjectProvider<Letters> letters, Mailer mailer, SchedulerClient jobs, JdbcClient jdbc, Clock clock,
			PlatformTransactionManager transactionManager) {
		this.letters = letters;
		this.mailer = mailer;
		this.jobs = jobs;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Schedules the mail with the current transaction. */
	public void tell(PersonId person, AccessChange change) {
		if (this.mailer.isSetUp()) {
			String name = Tenancy.current().value() + "/" + person.value() + "." + change + "." + TypedIds.next();
			this.jobs.scheduleIfNotExists(TASK.instance(name).scheduledTo(this.clock.instant()));
		}
	}

	/** Static, because the scheduler, which this class needs, needs its jobs first. */
	@Bean
	static OneTimeTask<Void> accessMailJob(ObjectProvider<AccessLetters> letters) {
		return SignOnJobs.forOne(TASK, (name) -> letters.getObject().send(name.split("\\.")));
	}

	private void send(String[] name) {
		find(name).ifPresent(this::send);
	}

	private void send(AccessLetter letter) {
		try {
			this.mailer.send(this.letters.getObject().access(letter));
		}
		catch (MailNotSent ex) {
			if (!ex.isRefused()) {
				throw ex;
			}
			log.info("A mail about access was refused: {}", ex.code());
		}
	}

	private Optional<AccessLetter> find(String[] name) {
		return Objects.requireNonNull(this.transaction.execute((status) -> this.jdbc.sql("""
				select m.email, m.given, i.name as institution from identity.member m
				join identity.institution i on i.tenant_id = m.tenant_id
				where m.person_id = ? and m.state <> 'ERASED'""")
			.param(UUID.fromString(name[0]))
			.query((row, number) -> new AccessLetter("access." + name[2], row.getString("email"),
					row.getString("given"), row.getString("institution"), AccessChange.valueOf(name[1])))
			.optional()));
	}

}
