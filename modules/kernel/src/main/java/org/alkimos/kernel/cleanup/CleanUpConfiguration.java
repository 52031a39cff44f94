package org.alkimos.kernel.cleanup;

import java.time.Clock;
import java.util.Map;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.alkimos.kernel.tenancy.RelayDatabase;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CleanUpSettings.class)
class CleanUpConfiguration {

	@Bean
	CleanUp cleanUp(ObjectProvider<ExpiringRows> rows, RelayDatabase database, Clock clock) {
		return new CleanUp(rows.orderedStream().toList(), database, clock);
	}

	/** One instance at a time. */
	@Bean
	RecurringTask<Void> cleanUpTask(CleanUp cleanUp, CleanUpSettings settings) {
		return Tasks.recurring("clean-up", FixedDelay.of(settings.every()))
			.execute((instance, context) -> cleanUp.run());
	}

	@Bean
	ExpiringRows expiringAnswers(CleanUpSettings settings) {
		return new ExpiringRows("kernel.idempotent_answer", settings.idempotentAnswers(), """
				delete from kernel.idempotent_answer where (tenant_id, person_id, key) in (
				  select tenant_id, person_id, key from kernel.idempotent_answer
				  where answered_at < :before order by answered_at limit :batch)""");
	}

	/** Names the tables that would grow without end until a setting is corrected. */
	@Bean("clean-upHealthIndicator")
	HealthIndicator cleanUpHealthIndicator(CleanUp cleanUp) {
		return () -> {
			Map<String, String> refusals = cleanUp.refusals();
			return (refusals.isEmpty() ? Health.up() : Health.down()).withDetails(refusals).build();
		};
	}

}
