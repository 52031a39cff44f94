package org.alkimos.kernel.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

import org.apache.kafka.clients.producer.ProducerRecord;

import org.alkimos.contracts.sample.SampleCounted;
import org.alkimos.kernel.tenancy.TenantId;

/** Records as the relay sends them, and broken ones, each on a partition of choice. */
public record SampleRecords(String topic) {

	public static SampleRecords at(TopicNames names) {
		return new SampleRecords(names.topicOf(SampleCounted.class));
	}

	public ProducerRecord<String, byte[]> counted(int partition, TenantId tenant, UUID sample, int count) {
		var event = new SampleCounted(new EventHead(UUID.randomUUID(), tenant, Instant.now(), count), sample, count);
		var message = record(partition, tenant.value() + "/" + sample, new EventCodec().write(event));
		CloudEvent.add(message.headers(), CloudEvent.ID, event.head().eventId().toString());
		CloudEvent.add(message.headers(), CloudEvent.TYPE, EventCodec.typeOf(SampleCounted.class));
		CloudEvent.add(message.headers(), CloudEvent.TENANT, tenant.value().toString());
		return message;
	}

	/** The same under another type, as a newer version may send it. */
	public ProducerRecord<String, byte[]> ofType(String type, int partition, TenantId tenant, UUID sample, int count) {
		var message = counted(partition, tenant, sample, count);
		message.headers().remove(CloudEvent.TYPE);
		CloudEvent.add(message.headers(), CloudEvent.TYPE, type);
		return message;
	}

	/** All headers and a payload that is no JSON. */
	public ProducerRecord<String, byte[]> unreadable(int partition, TenantId tenant, UUID sample) {
		var message = record(partition, tenant.value() + "/" + sample, "unreadable".getBytes(StandardCharsets.UTF_8));
		counted(partition, tenant, sample, 0).headers().forEach(message.headers()::add);
		return message;
	}

	ProducerRecord<String, byte[]> record(int partition, String key, byte[] payload) {
		return new ProducerRecord<>(this.topic, partition, key, payload);
	}

}
