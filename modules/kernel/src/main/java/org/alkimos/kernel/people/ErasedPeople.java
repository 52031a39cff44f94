package org.alkimos.kernel.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.tenancy.PersonId;

/** Erased people of the bound institution; only IDs remain. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ErasedPeople {

	private final JdbcClient jdbc;

	ErasedPeople(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Records an erasure.
	 * @param names names of the person, to be removed from texts of others; stored until
	 * {@link #forgetNames}
	 */
	public void add(PersonId person, List<String> names, Instant at) {
		this.jdbc
			.sql("""
					insert into kernel.erased_person (person_id, erased_at, names) values (?, ?, ?)
					on conflict (tenant_id, person_id) do update set erased_at = excluded.erased_at, names = excluded.names""")
			.params(person.value(), at.atOffset(ZoneOffset.UTC), names.toArray(String[]::new))
			.update();
	}

	/**
	 * Whether the person was erased, so that late events must not store data about them.
	 */
	public boolean has(PersonId person) {
		return exists("select exists (select from kernel.erased_person where person_id = ?)", person);
	}

	/**
	 * Returns the names of the person; empty once every module has processed the erasure.
	 */
	public List<String> namesOf(PersonId person) {
		return this.jdbc.sql("select unnest(names) from kernel.erased_person where person_id = ?")
			.param(person.value())
			.query(String.class)
			.list();
	}

	/** Whether modules still remove the person's names from texts. */
	public boolean isUnderWay(PersonId person) {
		return exists("select exists (select from kernel.erased_person where person_id = ? and names is not null)",
				person);
	}

	public void forgetNames(PersonId person) {
		this.jdbc.sql("update kernel.erased_person set names = null where person_id = ?")
			.param(person.value())
			.update();
	}

	private boolean exists(String sql, PersonId person) {
		return this.jdbc.sql(sql).param(person.value()).query(Boolean.class).single();
	}

}
