package org.alkimos.contracts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;

class EventJsonTests {

	private final EventCodec codec = new EventCodec();

	@Test
	void eventsAreFlatAndReadBack() {
		var event = new PodFormed(
				new EventHead(new UUID(0, 1), new TenantId(new UUID(0, 2)), Instant.parse("2026-09-01T10:00:00Z"), 1),
				new PodId(new UUID(0, 3)), new CohortId(new UUID(0, 4)), 7, new PersonId(new UUID(0, 5)),
				List.of(new PersonId(new UUID(0, 6))), WeeklySlot.parse("Tue 10:00"));
		byte[] json = this.codec.write(event);
		assertThat(new String(json, StandardCharsets.UTF_8)).startsWith("{\"eventId\":\"00000000-")
			.contains("\"weeklySlot\":\"Tue 10:00\"")
			.doesNotContain("head");
		assertThat(this.codec.read(json, PodFormed.class)).isEqualTo(event);
	}

}
