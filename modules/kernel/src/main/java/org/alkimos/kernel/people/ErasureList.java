package org.alkimos.kernel.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Whose erasure has to be repeated after a backup was restored, in all institutions: ids
 * alone, for the platform's operators.
 */
public class ErasureList {

	private final JdbcClient everywhere;

	/**
	 * Over a connection that sees the ids of all institutions.
	 */
	public ErasureList(JdbcClient everywhere) {
		this.everywhere = everywhere;
	}

	/** All erasures, the oldest first. */
	public List<Erasure> all(Actor actor) {
		actor.requireOperator();
		return this.everywhere
			.sql("select tenant_id, person_id, erased_at from kernel.erased_person order by erased_at, person_id")
			.query((row, index) -> new Erasure(new TenantId(row.getObject("tenant_id", UUID.class)),
					new PersonId(row.getObject("person_id", UUID.class)),
					row.getObject("erased_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** One person's erasure in one institution. */
	public record Erasure(TenantId institution, PersonId person, Instant erasedAt) {
	}

}
