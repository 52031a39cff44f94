package org.alkimos.kernel.events.inbox;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.events.EventSettings;
import org.alkimos.kernel.events.RetrySettings;

import static org.assertj.core.api.Assertions.assertThat;

class ConnectionNeedsTests {

	/** Seven modules listen in the whole application, and two jobs run at a time. */
	@Test
	void theDefaultPoolSufficesForTheDefaultConcurrency() {
		assertThat(ConnectionNeeds.tooFew(7, settings(2), 2, 30)).isEmpty();
	}

	@Test
	void aPoolThatEventsCouldTakeWholeIsNamed() {
		assertThat(ConnectionNeeds.tooFew(7, settings(2), 2, 10)).hasValue(28);
		assertThat(ConnectionNeeds.tooFew(7, settings(3), 2, 30)).hasValue(35);
	}

	private static EventSettings settings(int concurrency) {
		return new EventSettings(6, concurrency, Duration.ofSeconds(30),
				new RetrySettings(8, Duration.ofMillis(500), Duration.ofSeconds(30), 2));
	}

}
