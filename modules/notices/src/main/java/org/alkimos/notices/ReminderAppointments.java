package org.alkimos.notices;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
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
 * Schedules reminders about assessments: two weeks before, one week before, and on the
 * due date.
 */
@Component
class ReminderAppointments {

	private static final String TASK = "notices.remind";

	private static final List<Integer> DAYS_BEFORE = List.of(14, 7, 0);

	private static final LocalTime MORNING = LocalTime.of(8, 0);

	private final SchedulerClient scheduler;

	ReminderAppointments(SchedulerClient scheduler) {
		this.scheduler = scheduler;
	}

	/** Schedules one job per wave, due date, and reminder day. */
	void make(WaveId wave, LocalDate dueOn) {
		for (int before : DAYS_BEFORE) {
			LocalDate day = dueOn.minusDays(before);
			String name = String.join("/", Tenancy.current().value().toString(), wave.value().toString(),
					dueOn.toString(), day.toString());
			this.scheduler.schedule(new TaskInstance<Void>(TASK, name), day.atTime(MORNING).toInstant(ZoneOffset.UTC),
					SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class Jobs {

		@Bean
		OneTimeTask<Void> remind(Reminders reminders) {
			return Tasks.oneTime(TASK).execute((instance, context) -> {
				String[] name = instance.getId().split("/");
				Tenancy.run(new TenantId(UUID.fromString(name[0])), () -> reminders
					.send(new WaveId(UUID.fromString(name[1])), LocalDate.parse(name[2]), LocalDate.parse(name[3])));
			});
		}

	}

}
