package org.alkimos.evaluation.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Schedules webhook deliveries, with the backoff that the Standard Webhooks specification
 * gives as an example: ten attempts over 76 hours.
 */
@Component
class RetrySchedule {

	private static final String TASK = "evaluation.tell-webhook";

	/** Pauses between attempts, before jitter. */
	private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5),
			Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10),
			Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));

	/** Upper bound of what a server can ask for in Retry-After. */
	private static final Duration LONGEST = Duration.ofHours(24);

	/** Statuses of a server that is under load. */
	private static final Set<Integer> OVERLOADED = Set.of(429, 502, 503, 504);

	private static final Duration RELIEF = Duration.ofMinutes(1);

	/** Random share of a pause that is added to it. */
	private static final double JITTER = 0.1;

	private final SchedulerClient scheduler;

	RetrySchedule(SchedulerClient scheduler) {
		this.scheduler = scheduler;
	}

	/**
	 * Schedules the first attempt, in the transaction that starts the delivery.
	 * @param startedAt time of the start, whole milliseconds
	 */
	void make(DeliveryId delivery, Instant startedAt) {
		String name = Tenancy.current().value() + "/" + delivery.value() + "/" + startedAt.toEpochMilli();
		this.scheduler.schedule(new TaskInstance<Void>(TASK, name), startedAt,
				SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
	}

	/**
	 * Pause until the next attempt, or empty if there is none.
	 * @param attempts number of attempts so far, at least 1
	 * @param answer response to the last one
	 */
	static Optional<Duration> pauseAfter(int attempts, Messenger.Answer answer) {
		if (attempts > PAUSES.size()) {
			return Optional.empty();
		}
		Duration pause = PAUSES.get(attempts - 1);
		if (answer.status() != null && OVERLOADED.contains(answer.status())) {
			pause = longer(pause, RELIEF);
		}
		if (answer.retryAfter() != null) {
			pause = longer(pause, answer.retryAfter().compareTo(LONGEST) < 0 ? answer.retryAfter() : LONGEST);
		}
		long jitter = (long) (pause.toMillis() * JITTER * ThreadLocalRandom.current().nextDouble());
		return Optional.of(pause.plusMillis(jitter));
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? other : one;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(WebhookRules.class)
	static class Jobs {

		@Bean
		CustomTask<Void> tellWebhook(DeliveryCalls calls) {
			return Tasks.custom(TASK, Void.class)
				.execute((instance, context) -> calls.start(instance, context.getSchedulerClient()));
		}

	}

}
