package org.alkimos.kernel.events.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = AlkimosApplication.class)
class OutboxHeadersTests {

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	@Autowired
	private TopicNames names;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ConsumerFactory<String, byte[]> consumers;

	@Test
	void aRecordIsACloudEventThatNamesItsSchema() {
		Map<String, String> headers;
		try (Consumer<String, byte[]> consumer = this.consumers.createConsumer("headers", null)) {
			List<TopicPartition> partitions = consumer.partitionsFor(this.names.topicOf(SampleCounted.class))
				.stream()
				.map((one) -> new TopicPartition(one.topic(), one.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToEnd(partitions);
			partitions.forEach(consumer::position);
			publish();
			headers = headersOf(read(consumer));
		}
		headers.remove("traceparent");
		assertThat(headers).hasSize(9)
			.containsKeys("ce_id", "ce_time")
			.containsEntry("ce_specversion", "1.0")
			.containsEntry("ce_type", "org.alkimos.sample.sample-counted.v1")
			.containsEntry("ce_dataschema", "urn:alkimos:schema:org.alkimos.sample.sample-counted.v1")
			.containsEntry("ce_source", "/alkimos/sample")
			.containsEntry("ce_subject", this.sample.toString())
			.containsEntry("ce_tenant", this.tenant.value().toString())
			.containsEntry("content-type", "application/json");
	}

	private ConsumerRecord<String, byte[]> read(Consumer<String, byte[]> consumer) {
		String key = this.tenant.value() + "/" + this.sample;
		long giveUp = System.nanoTime() + Duration.ofSeconds(60).toNanos();
		while (System.nanoTime() < giveUp) {
			for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(500))) {
				if (key.equals(message.key())) {
					return message;
				}
			}
		}
		throw new AssertionError("Nothing arrived");
	}

	private static Map<String, String> headersOf(ConsumerRecord<String, byte[]> message) {
		Map<String, String> headers = new TreeMap<>();
		message.headers()
			.forEach((header) -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
		return headers;
	}

	private void publish() {
		var event = new SampleCounted(new EventHead(UUID.randomUUID(), this.tenant, Instant.now(), 1), this.sample, 1);
		Tenancy.run(this.tenant,
				() -> this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event)));
	}

}
