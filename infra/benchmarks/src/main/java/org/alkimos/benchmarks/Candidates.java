package org.alkimos.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import io.namastack.outbox.Outbox;
import io.namastack.outbox.handler.OutboxRecordMetadata;
import io.namastack.outbox.handler.OutboxTypedHandler;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.progress.MeetingHeld;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Tenancy;

/** The candidates, side by side on the same database and broker. */
@Component
class Candidates {

	static final String OURS = "alkimos.progress";

	static final String PLAIN = "benchmark.plain";

	static final String NAMASTACK = "benchmark.namastack";

	private final ApplicationEventPublisher events;

	private final Outbox namastack;

	private final KafkaOperations<String, byte[]> kafka;

	private final Clock clock;

	Candidates(ApplicationEventPublisher events, Outbox namastack, KafkaOperations<String, byte[]> kafka, Clock clock) {
		this.events = events;
		this.namastack = namastack;
		this.kafka = kafka;
		this.clock = clock;
	}

	@Bean
	static KafkaAdmin.NewTopics benchmarkTopics() {
		return new KafkaAdmin.NewTopics(TopicBuilder.name(PLAIN).partitions(6).build(),
				TopicBuilder.name(NAMASTACK).partitions(6).build());
	}

	List<Candidate> all() {
		return List.of(new Plain(), new Ours(), new Namastack());
	}

	/** Commit, then send: quick, and loses what a crash finds in between. */
	private final class Plain implements Candidate {

		@Override
		public String name() {
			return "transaction, then plain send";
		}

		@Override
		public void announce(UUID key, UUID event) {
			// Nothing is kept.
		}

		@Override
		public void committed(UUID key, UUID event) {
			Candidates.this.kafka.send(PLAIN, key.toString(), bytes(event));
		}

	}

	/** The relay of this house. */
	private final class Ours implements Candidate {

		@Override
		public String name() {
			return "Alkimos outbox and relay";
		}

		@Override
		public void announce(UUID key, UUID event) {
			var head = new EventHead(event, Tenancy.current(), Candidates.this.clock.instant(), 1);
			Candidates.this.events.publishEvent(new MeetingHeld(head, new PodId(key), new CohortId(key),
					new MeetingId(event), MeetingType.MENTOR_LED, LocalDate.EPOCH));
		}

	}

	/** The library. */
	private final class Namastack implements Candidate {

		@Override
		public String name() {
			return "Namastack outbox 1.6.0 (JDBC)";
		}

		@Override
		public void announce(UUID key, UUID event) {
			Candidates.this.namastack.schedule(new Announcement(key.toString(), event.toString()), key.toString());
		}

	}

	/** What the library keeps and hands over. */
	record Announcement(String key, String event) {
	}

	/** The library calls once per record; only a confirmed send may count as done. */
	@Component
	static class NamastackSender implements OutboxTypedHandler<Announcement> {

		private final KafkaOperations<String, byte[]> kafka;

		NamastackSender(KafkaOperations<String, byte[]> kafka) {
			this.kafka = kafka;
		}

		@Override
		public void handle(Announcement announcement, OutboxRecordMetadata metadata) {
			this.kafka.send(NAMASTACK, announcement.key(), bytes(UUID.fromString(announcement.event()))).join();
		}

	}

	static byte[] bytes(UUID event) {
		return event.toString().getBytes(StandardCharsets.UTF_8);
	}

}
