package org.alkimos.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Schedules the opening of waves on their dates, in the morning of the cohort's time
 * zone.
 */
@Component
class WaveAppointments {

	private static final String TASK = "evaluation.open-wave";

	private static final LocalTime MORNING = LocalTime.of(7, 0);

	private final SchedulerClient scheduler;

	WaveAppointments(SchedulerClient scheduler) {
		this.scheduler = scheduler;
	}

	/** Schedules the opening, or reschedules it. */
	void make(WaveId wave, LocalDate day, ZoneId zone) {
		Instant at = day.atTime(MORNING).atZone(zone).toInstant();
		this.scheduler.schedule(new TaskInstance<Void>(TASK, instance(wave)), at,
				SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
	}

	/**
	 * Task instance ID of institution and wave, so that the task needs no table that can
	 * be read across institutions.
	 */
	private static String instance(WaveId wave) {
		return Tenancy.current().value() + "/" + wave.value();
	}

	@Configuration(proxyBeanMethods = false)
	static class Jobs {

		@Bean
		OneTimeTask<Void> openWave(AssessmentRequests asking) {
			return Tasks.oneTime(TASK).execute((instance, context) -> {
				String[] ids = instance.getId().split("/");
				Tenancy.run(new TenantId(UUID.fromString(ids[0])),
						() -> asking.openIfPlanned(new WaveId(UUID.fromString(ids[1]))));
			});
		}

	}

}
