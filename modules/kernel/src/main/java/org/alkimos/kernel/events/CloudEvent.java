package org.alkimos.kernel.events;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.observation.Traces;

/** Names of the CloudEvents 1.0 headers in Kafka's binary mode. */
public final class CloudEvent {

	public static final String SPEC_VERSION = "ce_specversion";

	public static final String ID = "ce_id";

	public static final String TYPE = "ce_type";

	public static final String SOURCE = "ce_source";

	public static final String SUBJECT = "ce_subject";

	public static final String TIME = "ce_time";

	/** URI of the JSON Schema of the payload. */
	public static final String DATA_SCHEMA = "ce_dataschema";

	public static final String TENANT = "ce_tenant";

	private CloudEvent() {
	}

	public static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	public static String header(ConsumerRecord<?, ?> message, String name) {
		String value = headerOrNull(message, name);
		if (value == null) {
			throw new IllegalArgumentException("Message without header " + name);
		}
		return value;
	}

	/** The trace the event belongs to, or null if it has none. */
	public static @Nullable String traceparent(ConsumerRecord<?, ?> message) {
		return Traces.checked(headerOrNull(message, Traces.HEADER));
	}

	/** The id for log lines; a record without one is still logged. */
	public static String idForLogs(ConsumerRecord<?, ?> message) {
		return Objects.requireNonNullElse(headerOrNull(message, ID), "none");
	}

	private static @Nullable String headerOrNull(ConsumerRecord<?, ?> message, String name) {
		Header header = message.headers().lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
