package org.alkimos.identity.account;

import java.util.Optional;

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
	 * Links the member to a subject; an accepted account stays accepted unless the
	 * subject changes.
	 */
	void link(PersonId person, String issuer, Account account) {
		this.jdbc.sql("""
				insert into identity.account as known (person_id, issuer, subject, state) values (?, ?, ?, ?)
				on conflict (tenant_id, person_id) do update
				set issuer = excluded.issuer, subject = excluded.subject, state = excluded.state
				where (known.issuer, known.subject) <> (excluded.issuer, excluded.subject)""")
			.params(person.value(), issuer, account.subject(), account.state().name())
			.update();
	}

	/**
	 * Links the membership to the account from the institution's own provider; no other
	 * member can use that account.
	 * @throws DuplicateKeyException if that account belongs to another member
	 */
	public void bind(PersonId person, String issuer, String subject, String provider) {
		this.jdbc.sql("""
				insert into identity.account (person_id, issuer, subject, state, provider) values (?, ?, ?, 'READY', ?)
				on conflict (tenant_id, person_id) do update set issuer = excluded.issuer, subject = excluded.subject,
					state = excluded.state, provider = excluded.provider""")
			.params(person.value(), issuer, subject, provider)
			.update();
	}

	void forget(PersonId person) {
		this.jdbc.sql("delete from identity.account where person_id = ?").param(person.value()).update();
	}

	public void accept(PersonId person) {
		this.jdbc.sql("update identity.account set state = 'READY' where person_id = ?").param(person.value()).update();
	}

	/**
	 * A subject and the state of its account.
	 *
	 * @param provider identity provider required for sign-in, or null for a password
	 */
	public record Account(String subject, AccountState state, @Nullable String provider) {
	}

}
