package org.alkimos.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerState;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the scheduler runs and keeps up. Jobs that fail are counted and are no fault of
 * the scheduler: most of them wait for Keycloak.
 */
@Component("jobsHealthIndicator")
class JobsHealth implements HealthIndicator {

	/** A match run may take minutes, and hundreds of jobs may follow an import. */
	private static final Duration LATE = Duration.ofMinutes(15);

	private final Scheduler scheduler;

	private final JdbcClient jdbc;

	private final Clock clock;

	JobsHealth(Scheduler scheduler, JdbcClient jdbc, Clock clock) {
		this.scheduler = scheduler;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public Health health() {
		SchedulerState state = this.scheduler.getSchedulerState();
		boolean running = state.isStarted() && !state.isShuttingDown();
		try {
			Counts counts = counts();
			return ((running && counts.late() == 0) ? Health.up() : Health.down()).withDetail("running", running)
				.withDetail("waiting", counts.waiting())
				.withDetail("late", counts.late())
				.withDetail("failing", counts.failing())
				.build();
		}
		catch (DataAccessException ex) {
			return Health.down()
				.withDetail("running", running)
				.withDetail("failure", ex.getClass().getSimpleName())
				.build();
		}
	}

	private Counts counts() {
		var now = this.clock.instant().atOffset(ZoneOffset.UTC);
		return this.jdbc.sql("""
				select (count(*) filter (where not picked and execution_time <= :now))::int as waiting,
				  (count(*) filter (where not picked and execution_time <= :late))::int as late,
				  (count(*) filter (where consecutive_failures > 0))::int as failing
				from kernel.scheduled_tasks""")
			.param("now", now)
			.param("late", now.minus(LATE))
			.query(Counts.class)
			.single();
	}

	private record Counts(int waiting, int late, int failing) {
	}

}
