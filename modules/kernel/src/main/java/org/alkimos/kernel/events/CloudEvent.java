package org.alkimos.kernel.events;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Names of the CloudEvents 1.0 headers in Kafka's binary mode. */
final class CloudEvent {

	static final String SPEC_VERSION = "ce_specversion";

	static final String ID = "ce_id";

	static final String TYPE = "ce_type";

	static final String SOURCE = "ce_source";

	static final String SUBJECT = "ce_subject";

	static final String TIME = "ce_time";

	static final String TENANT = "ce_tenant";

	private CloudEvent() {
	}

	static void add(Headers headers, String name, String value) {
		headers.add(name, value.getBytes(StandardCharsets.UTF_8));
	}

	static String header(ConsumerRecord<?, ?> message, String name) {
		Header header = message.headers().lastHeader(name);
		if (header == null) {
			throw new IllegalArgumentException("Message without header " + name);
		}
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
