package org.alkimos.kernel.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.events.parked.UnknownType;
import org.alkimos.kernel.tenancy.RelayDatabase;

/**
 * Outbox, parked events, audit entries that are not sealed, and jobs, of all institutions
 * together. Every instance reports the same values.
 */
class DatabaseMeters {

	/** Counting ends here, so that a long queue does not make its own meter slow. */
	private static final int MOST = 100_000;

	private static final int QUERY_TIMEOUT_SECONDS = 10;

	private final JdbcClient jdbc;

	private final Set<String> modules;

	private final SampledGauge parked;

	private final SampledGauge retrying;

	private final SampledGauge unknown;

	private final List<SampledGauge> jobs;

	private volatile Queue outbox = Queue.EMPTY;

	private volatile Queue unsealed = Queue.EMPTY;

	DatabaseMeters(MeterRegistry registry, RelayDatabase database, Set<String> modules) {
		var template = new JdbcTemplate(database.dataSource());
		template.setQueryTimeout(QUERY_TIMEOUT_SECONDS);
		this.jdbc = JdbcClient.create(template);
		this.modules = modules;
		gauge(registry, "alkimos.outbox.depth", null, "Events not sent to Kafka yet", (it) -> it.outbox.depth());
		gauge(registry, "alkimos.outbox.oldest.age", "seconds", "Age of the oldest event not sent yet",
				(it) -> it.outbox.oldestAge());
		gauge(registry, "alkimos.audit.unsealed", null, "Audit entries not in the hash chain yet",
				(it) -> it.unsealed.depth());
		gauge(registry, "alkimos.audit.unsealed.oldest.age", "seconds", "Age of the oldest audit entry not sealed yet",
				(it) -> it.unsealed.oldestAge());
		this.parked = new SampledGauge(registry, "alkimos.events.parked", "module", null,
				"Events that wait for an operator, with their successors");
		this.retrying = new SampledGauge(registry, "alkimos.events.retrying", "module", null,
				"Events that are retried, with their successors");
		this.unknown = new SampledGauge(registry, "alkimos.events.unknown", "module", null,
				"Events that wait for a version that knows their type, with their successors");
		this.jobs = List.of(new SampledGauge(registry, "alkimos.jobs.scheduled", "task", null, "Jobs due now or later"),
				new SampledGauge(registry, "alkimos.jobs.waiting", "task", null, "Jobs due that have not started"),
				new SampledGauge(registry, "alkimos.jobs.failing", "task", null, "Jobs whose last run failed"),
				new SampledGauge(registry, "alkimos.jobs.delay", "task", "seconds",
						"Time since the oldest job that has not started was due"));
	}

	private void gauge(MeterRegistry registry, String name, @Nullable String unit, String description,
			ToDoubleFunction<DatabaseMeters> value) {
		Gauge.builder(name, this, value).description(description).baseUnit(unit).register(registry);
	}

	void sample() {
		this.outbox = this.jdbc.sql("""
				select (select count(*) from (select 1 from kernel.outbox limit ?) counted),
				  (select extract(epoch from now() - min(first.occurred_at)) from generate_series(0, 7) as lanes(lane)
				    cross join lateral (select occurred_at from kernel.outbox o where o.lane = lanes.lane
				      order by o.seq limit 1) first)""").param(MOST).query((row, index) -> Queue.of(row)).single();
		this.unsealed = unsealed();
		sampleFailed();
		sampleJobs();
	}

	/** Ids of entries begin with their time in milliseconds. */
	private Queue unsealed() {
		long depth = this.jdbc.sql("select count(*) from (select 1 from kernel.audit_unsealed limit ?) counted")
			.param(MOST)
			.query(Long.class)
			.single();
		double age = this.jdbc
			.sql("select entry_id, extract(epoch from now()) from kernel.audit_unsealed order by 1 limit 1")
			.query((row, index) -> row.getDouble(2)
					- (row.getObject(1, UUID.class).getMostSignificantBits() >>> 16) / 1000.0)
			.optional()
			.orElse(0.0);
		return new Queue(depth, Math.max(0, age));
	}

	/** The first event of a key says what those behind it wait for. */
	private void sampleFailed() {
		List<Map<String, Long>> samples = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
		samples.forEach((sample) -> this.modules.forEach((module) -> sample.put(module, 0L)));
		this.jdbc.sql("""
				select consumer, coalesce(sum(size) filter (where not retried), 0),
				  coalesce(sum(size) filter (where retried and cause <> :unknown), 0),
				  coalesce(sum(size) filter (where retried and cause = :unknown), 0)
				from (select distinct on (tenant_id, consumer, key) consumer, next_attempt_at is not null as retried,
				    cause, count(*) over (partition by tenant_id, consumer, key) as size
				  from kernel.parked_event order by tenant_id, consumer, key, seq) head
				group by consumer""").param("unknown", UnknownType.CAUSE).query((row, index) -> {
			for (int i = 0; i < samples.size(); i++) {
				samples.get(i).put(row.getString(1), row.getLong(i + 2));
			}
			return row.getString(1);
		}).list();
		this.parked.set(samples.get(0));
		this.retrying.set(samples.get(1));
		this.unknown.set(samples.get(2));
	}

	private void sampleJobs() {
		List<Map<String, Double>> samples = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
		this.jdbc.sql("""
				select task_name, count(*) filter (where not picked),
				  count(*) filter (where not picked and execution_time <= now()),
				  count(*) filter (where consecutive_failures > 0),
				  coalesce(extract(epoch from now() - min(execution_time)
				    filter (where not picked and execution_time <= now())), 0)
				from kernel.scheduled_tasks group by task_name""").query((row, index) -> {
			for (int i = 0; i < samples.size(); i++) {
				samples.get(i).put(row.getString(1), row.getDouble(i + 2));
			}
			return row.getString(1);
		}).list();
		for (int i = 0; i < samples.size(); i++) {
			this.jobs.get(i).set(samples.get(i));
		}
	}

	/**
	 * What waits.
	 *
	 * @param oldestAge in seconds; 0 if nothing waits
	 */
	private record Queue(long depth, double oldestAge) {

		static final Queue EMPTY = new Queue(0, 0);

		static Queue of(ResultSet row) throws SQLException {
			return new Queue(row.getLong(1), Math.max(0, row.getDouble(2)));
		}

	}

}
