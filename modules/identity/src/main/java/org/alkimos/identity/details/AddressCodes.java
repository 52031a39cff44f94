package org.alkimos.identity.details;

import java.math.BigInteger;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.identity.letter.AddressLetter;
import org.alkimos.identity.letter.Letters;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.encryption.Signer;
import org.alkimos.kernel.encryption.SigningKeys;
import org.alkimos.kernel.mail.MailNotSent;
import org.alkimos.kernel.mail.Mailer;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Codes of eight digits that prove an address. They are made from a key that is not in
 * the database, so only the mailbox has them.
 */
@Component
class AddressCodes {

	private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("identity-address-mail");

	private static final BigInteger CODES = BigInteger.valueOf(100_000_000);

	private final Signer signer;

	private final Mailer mailer;

	private final ObjectProvider<Letters> letters;

	private final SchedulerClient jobs;

	private final AddressChangeRows rows;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final TransactionTemplate transaction;

	AddressCodes(SigningKeys keys, Mailer mailer, ObjectProvider<Letters> letters, SchedulerClient jobs,
			AddressChangeRows rows, JdbcClient jdbc, Clock clock, PlatformTransactionManager transactionManager) {
		this.signer = keys.of("alkimos codes that prove an address");
		this.mailer = mailer;
		this.letters = letters;
		this.jobs = jobs;
		this.rows = rows;
		this.jdbc = jdbc;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	/** Schedules the mails with the current transaction. */
	void mail(PersonId person, UUID change) {
		if (!this.mailer.isSetUp()) {
			throw new Conflict(IdentityProblem.MAIL_NOT_SET_UP,
					"This installation can't send mail, so a new address can't be confirmed. Ask an administrator.");
		}
		this.jobs.scheduleIfNotExists(TASK.instance(Tenancy.current().value() + "/" + person.value() + "." + change)
			.scheduledTo(this.clock.instant()));
	}

	boolean isRight(UUID change, String typed) {
		String digits = typed.replaceAll("\\D", "");
		return this.signer.all(fact(change)).stream().anyMatch((receipt) -> code(receipt).equals(digits));
	}

	/** Static, because the scheduler, which this class needs, needs its jobs first. */
	@Bean
	static OneTimeTask<Void> addressMailJob(ObjectProvider<AddressCodes> codes) {
		return SignOnJobs.forOne(TASK, (name) -> {
			String[] parts = name.split("\\.");
			codes.getObject().send(new PersonId(UUID.fromString(parts[0])), UUID.fromString(parts[1]));
		});
	}

	/** The old address is told first: afterwards it may be too late. */
	private void send(PersonId person, UUID change) {
		Optional<AddressLetter> due = Objects
			.requireNonNull(this.transaction.execute((status) -> letter(person, change)));
		due.ifPresent((letter) -> {
			try {
				this.mailer.send(this.letters.getObject().addressAsked(letter));
			}
			catch (MailNotSent ex) {
				if (!ex.isRefused()) {
					throw ex;
				}
				// An address that is gone is why people ask for another one.
			}
			sendCode(letter, change);
		});
	}

	private void sendCode(AddressLetter letter, UUID change) {
		try {
			this.mailer.send(this.letters.getObject().addressCode(letter));
		}
		catch (MailNotSent ex) {
			if (!ex.isRefused()) {
				throw ex;
			}
			this.transaction.executeWithoutResult((status) -> this.rows.refuse(change, this.clock.instant()));
		}
	}

	private Optional<AddressLetter> letter(PersonId person, UUID change) {
		return this.rows.open(person, this.clock.instant())
			.filter((asked) -> asked.change().equals(change))
			.flatMap((asked) -> this.jdbc.sql("""
					select m.email, m.given, i.name as institution from identity.member m
					join identity.institution i on i.tenant_id = m.tenant_id
					where m.person_id = ? and m.state = 'ACTIVE'""")
				.param(person.value())
				.query((row, number) -> new AddressLetter(change.toString(), row.getString("email"), asked.to().typed(),
						row.getString("given"), row.getString("institution"), code(this.signer.sign(fact(change))),
						asked.until()))
				.optional());
	}

	private static String fact(UUID change) {
		return Tenancy.current().value() + " " + change;
	}

	private static String code(String receipt) {
		return "%08d".formatted(new BigInteger(1, Base64.getUrlDecoder().decode(receipt)).mod(CODES).longValue());
	}

}
