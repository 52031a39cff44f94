package org.alkimos.identity.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.AccountState;
import org.alkimos.kernel.tenancy.PersonId;

/** Maps members to subjects of the sign-on. */
@Component
public class Accounts {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Account> find(PersonId person) {
		return this.jdbc.sql("select subject, state, provider from identity.account where person_id = ?")
			.param(person.value())
			.query((row, number) -> new Account(row.getString("subject"), AccountState.valueOf(row.getString("state")),
					row.getString("provider")))
			.optional();
	}

	/**
	 * Links the member to a subject that opens nothing yet; an accepted account stays.
	 */
	void link(PersonId person, String issuer, Account account) {
		this.jdbc
			.sql("""
					insert into identity.account as known (person_id, issuer, subject, state) values (?, ?, ?, ?)
					on conflict (tenant_id, person_id) do update
					set issuer = excluded.issuer, subject = excluded.subject, state = excluded.state
					where (known.issuer, known.subject) <> (excluded.issuer, excluded.subject) and known.accepted_at is null""")
			.params(person.value(), issuer, account.subject(), account.state().name())
			.update();
	}

	/**
	 * Opens the institution to the account from its own provider, instead of a prepared
	 * account that was never accepted. An account in use stays.
	 * @throws DuplicateKeyException if the member has an account in use, or this one
	 * belongs to another member
	 */
	public void bind(PersonId person, String issuer, String subject, String provider, Instant at) {
		this.jdbc.sql("delete from identity.account where person_id = ? and accepted_at is null")
			.param(person.value())
			.update();
		this.jdbc.sql("""
				insert into identity.account (person_id, issuer, subject, state, provider, accepted_at)
				values (?, ?, ?, 'READY', ?, ?)""")
			.params(person.value(), issuer, subject, provider, at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The member who may use, or used, this account here. */
	public Optional<PersonId> ownerOf(String issuer, String subject) {
		return this.jdbc.sql("select person_id from identity.account where issuer = ? and subject = ?")
			.params(issuer, subject)
			.query(UUID.class)
			.optional()
			.map(PersonId::new);
	}

	void forget(PersonId person) {
		this.jdbc.sql("delete from identity.account where person_id = ?").param(person.value()).update();
	}

	/** Opens the institution to the prepared account; returns false if it was open. */
	public boolean accept(PersonId person, Instant at) {
		return this.jdbc.sql("""
				update identity.account set state = 'READY', accepted_at = ?
				where person_id = ? and accepted_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), person.value())
			.update() == 1;
	}

	/**
	 * A subject and the state of its account.
	 *
	 * @param provider identity provider required for sign-in, or null for a password
	 */
	public record Account(String subject, AccountState state, @Nullable String provider) {
	}

}
