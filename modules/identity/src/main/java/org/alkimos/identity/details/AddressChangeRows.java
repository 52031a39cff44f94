package org.alkimos.identity.details;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedIds;
import org.alkimos.kernel.text.EmailAddress;

/** The latest change of address that each person asked for. */
@Component
class AddressChangeRows {

	static final Duration LIFETIME = Duration.ofMinutes(30);

	private static final Duration DAY = Duration.ofDays(1);

	private static final int DAILY = 3;

	private static final int TRIES = 5;

	private static final String ASK = """
			insert into identity.address_change as c
				(person_id, change_id, email, expires_at, asked, asked_since)
			values (:person, :change, :email, :until, 1, :now)
			on conflict (tenant_id, person_id) do update set change_id = excluded.change_id,
				email = excluded.email, expires_at = excluded.expires_at, tries = 0, used_at = null, refused_at = null,
				asked = case when c.asked_since > :dayAgo then c.asked + 1 else 1 end,
				asked_since = case when c.asked_since > :dayAgo then c.asked_since else excluded.asked_since end
			where c.asked_since <= :dayAgo or c.asked < :daily""";

	private static final String COLUMNS = "change_id, email, expires_at, used_at is not null as used, "
			+ "refused_at is not null as refused";

	private final JdbcClient jdbc;

	AddressChangeRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Replaces the change that was asked for before. */
	UUID ask(PersonId person, EmailAddress to, Instant now) {
		UUID change = TypedIds.next();
		int rows = this.jdbc.sql(ASK)
			.param("person", person.value())
			.param("change", change)
			.param("email", to.typed())
			.param("until", utc(now.plus(LIFETIME)))
			.param("now", utc(now))
			.param("dayAgo", utc(now.minus(DAY)))
			.param("daily", DAILY)
			.update();
		if (rows == 0) {
			throw new Conflict(IdentityProblem.ADDRESS_ASKED_TOO_OFTEN,
					"You asked for " + DAILY + " codes within 24 hours. Try again tomorrow.");
		}
		return change;
	}

	/** The change that can still be confirmed. */
	Optional<Asked> open(PersonId person, Instant now) {
		return this.jdbc
			.sql("select " + COLUMNS + " from identity.address_change where person_id = ? and used_at is null"
					+ " and expires_at > ?")
			.params(person.value(), utc(now))
			.query(AddressChangeRows::read)
			.optional();
	}

	/** Counts an attempt; empty if there is nothing to confirm, or too many were made. */
	Optional<Asked> attempt(PersonId person, Instant now) {
		return this.jdbc.sql("""
				update identity.address_change set tries = tries + 1
				where person_id = ? and expires_at > ? and tries < ? returning""" + " " + COLUMNS)
			.params(person.value(), utc(now), TRIES)
			.query(AddressChangeRows::read)
			.optional();
	}

	/** Returns false if it was used before. */
	boolean use(UUID change, Instant now) {
		return this.jdbc.sql("update identity.address_change set used_at = ? where change_id = ? and used_at is null")
			.params(utc(now), change)
			.update() == 1;
	}

	void refuse(UUID change, Instant now) {
		this.jdbc.sql("update identity.address_change set refused_at = ? where change_id = ?")
			.params(utc(now), change)
			.update();
	}

	/** Returns false if there was nothing to end. */
	boolean end(PersonId person, Instant now) {
		return this.jdbc
			.sql("update identity.address_change set expires_at = ? where person_id = ? and used_at is null"
					+ " and expires_at > ?")
			.params(utc(now), person.value(), utc(now))
			.update() == 1;
	}

	private static Asked read(ResultSet row, int number) throws SQLException {
		return new Asked(row.getObject("change_id", UUID.class), EmailAddress.of(row.getString("email")),
				row.getTimestamp("expires_at").toInstant(), row.getBoolean("used"), row.getBoolean("refused"));
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	/**
	 * A change that was asked for.
	 *
	 * @param used whether the address was changed
	 * @param refused whether the mail with the code could not be delivered
	 */
	record Asked(UUID change, EmailAddress to, Instant until, boolean used, boolean refused) {
	}

}
