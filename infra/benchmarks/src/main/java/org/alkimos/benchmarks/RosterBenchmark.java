package org.alkimos.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.identity.MemberJoined;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * How soon matching knows everyone on a confirmed roster, beside the transactions of the
 * same shape that pgbench manages with 8 connections in the same run. Also prints the
 * inbox rows, and the sizes of the tables and their indexes.
 */
public final class RosterBenchmark {

	private static final int PEOPLE = Integer.getInteger("roster.people", 1000);

	private static final int ROUNDS = Integer.getInteger("roster.rounds", 5);

	private static final int CONNECTIONS = 8;

	private static final String SAME_SHAPE = """
			begin;
			select set_config('alkimos.tenant', '%1$s', true);
			insert into kernel.inbox (consumer, event_id) values ('pgbench', gen_random_uuid());
			insert into matching.participant (participant_id, cohort_id, person_id, facts, revision, enrolled_at)
			  values (gen_random_uuid(), '%2$s', gen_random_uuid(), jsonb_build_object('facts', repeat('x', 800)), 1, now());
			end;
			""";

	private static final String SIZES = """
			select relid::regclass || ' table ' || pg_size_pretty(pg_relation_size(relid)) || ', indexes '
			  || pg_size_pretty(pg_indexes_size(relid))
			from pg_stat_user_tables order by pg_total_relation_size(relid) desc limit 8""";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private RosterBenchmark(ConfigurableApplicationContext context) {
		this.jdbc = context.getBean(JdbcClient.class);
		this.transaction = context.getBean(TransactionTemplate.class);
		this.events = context;
	}

	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext context = OutboxBenchmark.start("alkimos.services=embedded")) {
			var benchmark = new RosterBenchmark(context);
			double best = 0;
			for (int round = 0; round < ROUNDS; round++) {
				best = Math.max(best, benchmark.round());
			}
			double pgbench = Pairs.perSecond(context.getEnvironment(), CONNECTIONS,
					SAME_SHAPE.formatted(UUID.randomUUID(), UUID.randomUUID()));
			System.out.printf("%nBest round: %.0f people/s; pgbench with %d connections: %.0f/s; ratio %.2f%n", best,
					CONNECTIONS, pgbench, best / pgbench);
			benchmark.jdbc.sql(SIZES).query(String.class).list().forEach(System.out::println);
		}
	}

	/** One roster; returns people known per second, from the commit on. */
	private double round() {
		TenantId institution = new TenantId(UUID.randomUUID());
		CohortId cohort = CohortId.next();
		publish(institution, () -> this.events.publishEvent(opened(institution, cohort)));
		Bench.await(() -> count(institution, "matching.cohort") == 1);
		publish(institution, () -> {
			for (int person = 0; person < PEOPLE; person++) {
				people(institution, cohort).forEach(this.events::publishEvent);
			}
		});
		long committed = System.nanoTime();
		Bench.await(() -> count(institution, "matching.participant") == PEOPLE);
		double rate = PEOPLE / ((System.nanoTime() - committed) / 1e9);
		System.out.printf("%,d people known at %.0f/s; %,d inbox rows%n", PEOPLE, rate,
				count(institution, "kernel.inbox"));
		return rate;
	}

	private static List<DomainEvent> people(TenantId institution, CohortId cohort) {
		PersonId person = PersonId.next();
		return List.of(new MemberJoined(head(institution), person), new ParticipantEnrolled(head(institution),
				ParticipantId.next(), cohort, person, ParticipantRole.MENTEE, "Northgate University", "Medicine",
				"Immunology", "fellow", 3, List.of("grant writing", "negotiation", "leading a team"), List.of(),
				List.of(), Modality.EITHER, 0, List.of(), List.of(), List.of()));
	}

	private static CohortOpened opened(TenantId institution, CohortId cohort) {
		LocalDate day = LocalDate.of(2026, 9, 17);
		return new CohortOpened(head(institution), cohort, ProgramId.next(), day, day.plusMonths(4), day.plusMonths(9),
				ZoneId.of("America/New_York"), 3, 4, false, false, false);
	}

	private static EventHead head(TenantId institution) {
		return new EventHead(UUID.randomUUID(), institution, Instant.now(), 1);
	}

	private void publish(TenantId institution, Runnable work) {
		Tenancy.run(institution, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	private int count(TenantId institution, String table) {
		return Tenancy.<Integer, RuntimeException>call(institution,
				() -> java.util.Objects.requireNonNull(this.transaction.execute((status) -> this.jdbc
					.sql("select count(*) from " + table)
					.query(Integer.class)
					.single())));
	}

}
