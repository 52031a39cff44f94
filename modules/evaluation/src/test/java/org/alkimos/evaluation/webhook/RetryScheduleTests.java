package org.alkimos.evaluation.webhook;

import java.time.Duration;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.alkimos.evaluation.webhook.Messenger.Answer;

import static org.assertj.core.api.Assertions.assertThat;

class RetryScheduleTests {

	@Test
	void tenAttemptsWithinFourDaysAndThenNoMore() {
		Duration total = IntStream.rangeClosed(1, 9)
			.mapToObj((attempts) -> RetrySchedule.pauseAfter(attempts, answer(500, null)).orElseThrow())
			.reduce(Duration.ZERO, Duration::plus);
		assertThat(total).isBetween(Duration.ofHours(75), Duration.ofHours(84));
		assertThat(RetrySchedule.pauseAfter(10, answer(500, null))).isEmpty();
		assertThat(RetrySchedule.pauseAfter(1, answer(null, null)).orElseThrow()).isBetween(Duration.ofSeconds(5),
				Duration.ofMillis(5500));
	}

	@Test
	void pausesDifferSoThatRetriesDoNotArriveTogether() {
		assertThat(IntStream.range(0, 20).mapToObj((i) -> RetrySchedule.pauseAfter(5, answer(500, null))).distinct())
			.hasSizeGreaterThan(1);
	}

	@Test
	void aServerUnderLoadIsLeftAloneAndMaySayHowLong() {
		assertThat(RetrySchedule.pauseAfter(1, answer(429, null)).orElseThrow())
			.isGreaterThanOrEqualTo(Duration.ofMinutes(1));
		assertThat(RetrySchedule.pauseAfter(1, answer(503, Duration.ofHours(1))).orElseThrow())
			.isBetween(Duration.ofHours(1), Duration.ofMinutes(66));
		assertThat(RetrySchedule.pauseAfter(1, answer(503, Duration.ofDays(400))).orElseThrow())
			.isLessThan(Duration.ofHours(27));
		assertThat(RetrySchedule.pauseAfter(4, answer(503, Duration.ofSeconds(-5))).orElseThrow())
			.isGreaterThanOrEqualTo(Duration.ofHours(2));
	}

	private static Answer answer(@Nullable Integer status, @Nullable Duration retryAfter) {
		return new Answer(status, retryAfter);
	}

}
