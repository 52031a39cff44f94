package org.alkimos.kernel.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Append-only record of who did what to which record, written in the command's own
 * transaction.
 */
@Component
public class AuditTrail {

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes one entry.
	 * @param action a stable code such as {@code matching.pod-published}
	 * @param subject the record that was changed or read
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, String action, TypedId subject) {
		record(actor, action, subject, "");
	}

	/** Writes one entry with a detail that names no person other than by id. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, String action, TypedId subject, String detail) {
		this.jdbc.sql("""
				insert into kernel.audit_entry (entry_id, actor_id, action, subject_type, subject_id, detail, at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(TypedIds.next(), actor.person().value(), action, subject.getClass().getSimpleName(),
					subject.value(), detail, OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)))
			.update();
	}

}
