package org.alkimos.kernel.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.encryption.Receipts;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Erasures to repeat after a backup is restored, across all institutions: IDs only, for
 * platform operators. Each has a receipt, because a restored database no longer knows
 * that the erasure was decided.
 */
public class ErasureList {

	private final JdbcClient everywhere;

	private final Receipts receipts;

	/**
	 * Uses a connection that can read the IDs of all institutions.
	 * @param receipts issues the receipts
	 */
	public ErasureList(JdbcClient everywhere, Receipts receipts) {
		this.everywhere = everywhere;
		this.receipts = receipts;
	}

	/** Returns all erasures, oldest first. */
	public List<Erasure> all(Actor actor) {
		actor.requireOperator();
		return this.everywhere
			.sql("select tenant_id, person_id, erased_at from kernel.erased_person order by erased_at, person_id")
			.query((row, index) -> listed(new TenantId(row.getObject("tenant_id", UUID.class)),
					new PersonId(row.getObject("person_id", UUID.class)),
					row.getObject("erased_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private Erasure listed(TenantId institution, PersonId person, Instant erasedAt) {
		return new Erasure(institution, person, erasedAt, this.receipts.of(fact(institution, person, erasedAt)));
	}

	/** Whether this installation listed the erasure, before or after a restore. */
	public boolean wasListed(Erasure erasure) {
		return this.receipts.isGenuine(fact(erasure.institution(), erasure.person(), erasure.erasedAt()),
				erasure.receipt());
	}

	private static String fact(TenantId institution, PersonId person, Instant erasedAt) {
		return "erasure " + institution.value() + " " + person.value() + " " + erasedAt;
	}

	/**
	 * One person's erasure in one institution.
	 *
	 * @param institution ID of the institution
	 * @param person ID of the person within the institution
	 * @param erasedAt UTC instant of the erasure
	 * @param receipt proves that the erasure was decided, to this installation only
	 */
	public record Erasure(TenantId institution, PersonId person, Instant erasedAt, String receipt) {
	}

}
