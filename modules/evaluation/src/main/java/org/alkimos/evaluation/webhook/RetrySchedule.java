package org.alkimos.evaluation.webhook;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Tenancy;

/** Schedules webhook deliveries with backoff between retries. */
@Component
class RetrySchedule {

	private static final String TASK = "evaluation.tell-webhook";

	private final SchedulerClient scheduler;

	private final Clock clock;

	RetrySchedule(SchedulerClient scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/** Schedules the first attempt, in the transaction that creates the delivery. */
	void make(DeliveryId delivery) {
		String name = Tenancy.current().value() + "/" + delivery.value();
		this.scheduler.schedule(new TaskInstance<Void>(TASK, name), this.clock.instant(),
				SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
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
