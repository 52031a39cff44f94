package org.alkimos.platform.limits;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Counts requests that were answered with 429. Only institutions that were refused get a
 * series of their own, and at most {@value #MOST} of them in one process; the rest share
 * one, so that the number of series stays bounded.
 */
@Component
class RefusedRequests {

	static final int MOST = 50;

	private static final String NONE = "none";

	private static final String OTHERS = "others";

	private final MeterRegistry meters;

	private final Map<String, String> tags = new ConcurrentHashMap<>();

	RefusedRequests(MeterRegistry meters) {
		this.meters = meters;
		for (Reason reason : Reason.values()) {
			counter(reason, NONE);
		}
	}

	/** Counts a request whose institution is not known yet. */
	void count(Reason reason) {
		counter(reason, NONE).increment();
	}

	void count(Reason reason, TenantId institution) {
		String id = institution.value().toString();
		String tag = this.tags.get(id);
		if (tag == null) {
			tag = (this.tags.size() < MOST) ? id : OTHERS;
			if (!tag.equals(OTHERS)) {
				this.tags.put(id, tag);
			}
		}
		counter(reason, tag).increment();
	}

	private Counter counter(Reason reason, String institution) {
		return Counter.builder("alkimos.limits.refused")
			.description("Requests answered with 429")
			.tag("reason", reason.name().toLowerCase(Locale.ROOT))
			.tag("institution", institution)
			.register(this.meters);
	}

	/** The limit that was reached. */
	enum Reason {

		/** Requests per second of an institution. */
		RATE,
		/** Concurrent requests of an institution. */
		CONCURRENCY,
		/** Came back before the time in {@code Retry-After}. */
		REPEATED,
		/** Sign-ins and invitations of one network address. */
		ANONYMOUS,
		/** Sign-ins with one typed email address. */
		TYPED_ADDRESS

	}

}
