package org.alkimos.identity.binding;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Accounts at the sign-in service that open, or opened, the institution for its members.
 */
@Component
public class Bindings {

	private final JdbcClient jdbc;

	Bindings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The account that opens the institution for this member. */
	public Optional<Account> inForce(PersonId person) {
		return this.jdbc
			.sql("select issuer, subject, provider from identity.binding where person_id = ? and ended_at is null")
			.param(person.value())
			.query(Account.class)
			.optional();
	}

	/** Every account that opened the institution for this member, the latest first. */
	public List<Account> everOf(PersonId person) {
		return this.jdbc
			.sql("select issuer, subject, provider from identity.binding where person_id = ? order by made_at desc")
			.param(person.value())
			.query(Account.class)
			.list();
	}

	/** The member who may use, or used, this account here. */
	public Optional<PersonId> ownerOf(Account account) {
		return this.jdbc.sql("""
				select person_id from identity.binding where issuer = ? and subject = ?
				order by made_at desc limit 1""")
			.params(account.issuer(), account.subject())
			.query(UUID.class)
			.optional()
			.map(PersonId::new);
	}

	/**
	 * Opens the institution to the account.
	 * @throws DuplicateKeyException if the member has another account in force, or this
	 * one is or was another member's
	 */
	void make(PersonId person, Account account, Instant at) {
		if (ownerOf(account).filter((owner) -> !owner.equals(person)).isPresent()) {
			throw new DuplicateKeyException("The account is another member's");
		}
		this.jdbc.sql("""
				insert into identity.binding (binding_id, person_id, issuer, subject, provider, made_at)
				values (?, ?, ?, ?, ?, ?)""")
			.param(TypedIds.next())
			.param(person.value())
			.param(account.issuer())
			.param(account.subject())
			.param(account.provider())
			.param(at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Returns false if no account was in force. */
	boolean end(PersonId person, Instant at) {
		return this.jdbc.sql("update identity.binding set ended_at = ? where person_id = ? and ended_at is null")
			.params(at.atOffset(ZoneOffset.UTC), person.value())
			.update() == 1;
	}

	/** Ends every way in through this provider and returns the members concerned. */
	List<PersonId> endThrough(String provider, Instant at) {
		return this.jdbc
			.sql("update identity.binding set ended_at = ? where provider = ? and ended_at is null returning person_id")
			.params(at.atOffset(ZoneOffset.UTC), provider)
			.query(UUID.class)
			.list()
			.stream()
			.map(PersonId::new)
			.toList();
	}

	/** Forgets the accounts of an erased person. */
	public void forget(PersonId person) {
		this.jdbc.sql("delete from identity.binding where person_id = ?").param(person.value()).update();
	}

}
