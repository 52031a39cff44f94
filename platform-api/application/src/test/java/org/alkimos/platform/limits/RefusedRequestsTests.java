package org.alkimos.platform.limits;

import java.util.UUID;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.limits.RefusedRequests.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedRequestsTests {

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final RefusedRequests refused = new RefusedRequests(this.meters);

	@Test
	void eachRefusedInstitutionHasACountOfItsOwn() {
		TenantId one = new TenantId(UUID.randomUUID());
		this.refused.count(Reason.RATE, one);
		this.refused.count(Reason.RATE, one);
		this.refused.count(Reason.RATE, new TenantId(UUID.randomUUID()));
		assertThat(
				this.meters.get("alkimos.limits.refused").tag("institution", one.value().toString()).counter().count())
			.isEqualTo(2);
	}

	@Test
	void anyNumberOfInstitutionsMakesABoundedNumberOfSeries() {
		for (int i = 0; i < 1000; i++) {
			this.refused.count(Reason.RATE, new TenantId(UUID.randomUUID()));
		}
		assertThat(this.meters.get("alkimos.limits.refused").tag("reason", "rate").counters())
			.hasSize(RefusedRequests.MOST + 2);
		assertThat(this.meters.get("alkimos.limits.refused").counters().stream().mapToDouble(Counter::count).sum())
			.isEqualTo(1000);
	}

}
