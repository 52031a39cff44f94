package org.alkimos.kernel.events;

import java.time.Duration;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RetrySettingsTests {

	@Test
	void pausesDoubleUpToTheLongestAndEndWithTheLastAttempt() {
		var settings = new RetrySettings(8, Duration.ofMillis(500), Duration.ofSeconds(30), 2);
		assertThat(
				IntStream.rangeClosed(1, 7).mapToObj((failed) -> settings.pauseAfter(failed).orElseThrow().toMillis()))
			.containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16_000L, 30_000L);
		assertThat(settings.pauseAfter(8)).isEmpty();
	}

	@Test
	void anAttemptThatDoesNotCountIsFollowedByTheFirstPause() {
		var settings = new RetrySettings(8, Duration.ofMillis(500), Duration.ofSeconds(30), 2);
		assertThat(settings.pauseAfter(0)).contains(Duration.ofMillis(500));
	}

	@Test
	void manyAttemptsDoNotOverflow() {
		var settings = new RetrySettings(1000, Duration.ofMillis(500), Duration.ofSeconds(30), 2);
		assertThat(settings.pauseAfter(999)).contains(Duration.ofSeconds(30));
	}

}
