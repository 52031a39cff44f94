package org.alkimos.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
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

	private final Clock clock;

	ReminderAppointments(SchedulerClient scheduler, Clock clock) {
		this.scheduler = scheduler;
		this.clock = clock;
	}

	/**
	 * Schedules one job per wave, due date, and future reminder day. A job of a past day
	 * could run while the next assessment of the wave is being recorded, and miss it.
	 * @return the past reminder days, latest first
	 */
	List<LocalDate> make(WaveId wave, LocalDate dueOn) {
		List<LocalDate> past = new ArrayList<>();
		for (int before : DAYS_BEFORE) {
			LocalDate day = dueOn.minusDays(before);
			Instant at = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
			if (!at.isAfter(this.clock.instant())) {
				past.addFirst(day);
				continue;
			}
			String name = String.join("/", Tenancy.current().value().toString(), wave.value().toString(),
					dueOn.toString(), day.toString());
			this.scheduler.schedule(new TaskInstance<Void>(TASK, name), at,
					SchedulerClient.ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
		}
		return past;
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
