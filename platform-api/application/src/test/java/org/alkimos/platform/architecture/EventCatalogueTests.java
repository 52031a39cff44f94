package org.alkimos.platform.architecture;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventTopics;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.platform.testing.PlatformTest;

@PlatformTest
class EventCatalogueTests {

	private static final TreeSet<String> NOBODY = new TreeSet<>(List.of("no module"));

	@Autowired
	private List<Subscriber<?>> subscribers;

	@Test
	void catalogueIsCurrent() throws IOException {
		Map<Class<?>, TreeSet<String>> consumers = Consumers.byRecord(this.subscribers);
		StringBuilder text = new StringBuilder(
				"""
						# Events

						Events that modules publish to Kafka. Generated from the records in `modules/contracts` and the handlers
						of the subscribers. Each event is a CloudEvent 1.0 in binary mode with the key `tenantId/aggregateId`.
						Its JSON contains `eventId`, `tenantId`, `occurredAt`, and `revision` in addition to the fields below.
						Delivery is at-least-once and in order per aggregate. A consumer's effect happens once. A module does
						not process events that it does not consume.

						[asyncapi.yaml](asyncapi.yaml) describes them for programs: headers, meaning of each field, a JSON Schema,
						and an example. The header `ce_dataschema` names the schema: `urn:alkimos:schema:` and the type.
						An additive change keeps the type and its schema's name, so ignore fields that you don't know.
						""");
		for (Class<?> publisher : EventTopics.publishers()) {
			text.append("\n## ").append(EventCodec.topicOf(publisher));
			text.append("\n\n| Event | Type | Fields | Consumed by |\n|---|---|---|---|\n");
			Arrays.stream(publisher.getPermittedSubclasses())
				.map((event) -> row(event, String.join(", ", consumers.getOrDefault(event, NOBODY))))
				.forEach(text::append);
		}
		Drift.check(Path.of("../docs/events.md"), text.toString());
	}

	private static String row(Class<?> event, String consumers) {
		String fields = Arrays.stream(event.getRecordComponents())
			.skip(1)
			.map(EventCatalogueTests::field)
			.collect(Collectors.joining(", "));
		return "| " + event.getSimpleName() + " | `" + EventCodec.typeOf(event) + "` | " + fields + " | " + consumers
				+ " |\n";
	}

	private static String field(RecordComponent component) {
		return "`" + component.getName() + "` "
				+ component.getGenericType()
					.getTypeName()
					.replaceAll("[a-z0-9]+\\.|[A-Za-z]+\\$", "")
					.replace("<", " of ")
					.replace(">", "");
	}

}
