package org.alkimos.platform.hostile;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** Puts events aside as if they could not be processed. */
record Parking(JdbcClient jdbc, TransactionTemplate transaction) {

	/** An event that waits for an operator and can be delivered. */
	String park(TenantId institution) {
		UUID event = UUID.randomUUID();
		byte[] payload = ("{\"eventId\":\"" + event + "\",\"tenantId\":\"" + institution.value()
				+ "\",\"occurredAt\":\"2026-09-01T10:00:00Z\",\"revision\":1,\"pod\":\"" + event + "\",\"cohort\":\""
				+ event + "\",\"meeting\":\"" + event + "\",\"type\":\"MENTOR_LED\",\"heldOn\":\"2026-09-17\"}")
			.getBytes(StandardCharsets.UTF_8);
		return Tenancy.<String, RuntimeException>call(institution,
				() -> this.transaction.execute((status) -> this.jdbc.sql("""
						insert into kernel.parked_event (consumer, event_id, key, topic, type, payload, cause)
						values ('notices', ?, ?, 'alkimos.progress', 'org.alkimos.progress.meeting-held.v1', ?, 'test')
						returning parked_id::text""")
					.params(event, institution.value() + "/" + UUID.randomUUID(), payload)
					.query(String.class)
					.single()));
	}

}
