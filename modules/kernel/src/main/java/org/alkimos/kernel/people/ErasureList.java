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
 * Erasures to repeat after a backup is restored, across all institutions: IDs only, for
 * platform operators.
 */
public class ErasureList {

	private final JdbcClient everywhere;

	/** Uses a connection that can read the IDs of all institutions. */
	public ErasureList(JdbcClient everywhere) {
		this.everywhere = everywhere;
	}

	/** Returns all erasures, oldest first. */
	public List<Erasure> all(Actor actor) {
		actor.requireOperator();
		return this.everywhere
			.sql("select tenant_id, person_id, erased_at from kernel.erased_person order by erased_at, person_id")
			.query((row, index) -> new Erasure(new TenantId(row.getObject("tenant_id", UUID.class)),
					new PersonId(row.getObject("person_id", UUID.class)),
					row.getObject("erased_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * One person's erasure in one institution.
	 *
	 * @param institution ID of the institution
	 * @param person ID of the person within the institution
	 * @param erasedAt UTC instant of the erasure
	 */
	public record Erasure(TenantId institution, PersonId person, Instant erasedAt) {
	}

}
