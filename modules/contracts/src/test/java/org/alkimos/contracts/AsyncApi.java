package org.alkimos.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventTopics;
import org.alkimos.kernel.observation.Traces;

/** AsyncAPI document of every event, with its golden file as the example. */
final class AsyncApi {

	/** Headers of each record, with their meaning; the last one may be absent. */
	private static final List<Map.Entry<String, String>> HEADERS = List.of(
			Map.entry(CloudEvent.SPEC_VERSION, "Version of CloudEvents"),
			Map.entry(CloudEvent.ID, "ID of the event, the same as `eventId`; equal for each redelivery"),
			Map.entry(CloudEvent.TYPE, "Type of the event; a breaking change gets a new one"),
			Map.entry(CloudEvent.DATA_SCHEMA, "URI of the JSON Schema of the payload: its `$id` in this document"),
			Map.entry(CloudEvent.SOURCE, "Topic as a path"), Map.entry(CloudEvent.SUBJECT, "ID of the aggregate"),
			Map.entry(CloudEvent.TIME, "UTC instant at which it happened"),
			Map.entry(CloudEvent.TENANT, "ID of the institution"),
			Map.entry("content-type", "Media type of the payload"), Map.entry(Traces.HEADER,
					"W3C trace context of the request or job that caused the event; absent without a " + "trace"));

	private final JsonMapper json = JsonMapper.shared();

	private final EventSchemas schemas = new EventSchemas();

	private final Path golden;

	AsyncApi(Path golden) {
		this.golden = golden;
	}

	ObjectNode document() {
		ObjectNode document = this.json.createObjectNode().put("asyncapi", "3.0.0");
		document.putObject("info")
			.put("title", "Alkimos events")
			.put("version", "v1")
			.put("description", """
					Events that Alkimos publishes to Kafka. Each is a CloudEvent 1.0 in binary mode. Delivery is \
					at-least-once, and in order per key. An additive change keeps the type, so ignore fields that \
					you don't know. A breaking change adds a type. A topic has the prefix that the setting \
					`alkimos.events.prefix` names.""")
			.putObject("license")
			.put("name", "Apache-2.0")
			.put("url", "https://www.apache.org/licenses/LICENSE-2.0");
		document.put("defaultContentType", "application/json");
		ObjectNode channels = document.putObject("channels");
		ObjectNode operations = document.putObject("operations");
		ObjectNode components = document.putObject("components");
		components.putObject("messages");
		components.putObject("schemas").set("CloudEventHeaders", headers());
		EventTopics.publishers().forEach((publisher) -> {
			String name = publisher.getSimpleName().replace("Event", "");
			channels.set(name, channel(publisher));
			operations.set("send" + name, operation(name));
			List.of(publisher.getPermittedSubclasses())
				.forEach((type) -> add(components, type.asSubclass(DomainEvent.class)));
		});
		return document;
	}

	private ObjectNode channel(Class<?> publisher) {
		ObjectNode channel = this.json.createObjectNode()
			.put("address", EventCodec.topicOf(publisher))
			.put("description", JavadocText.of(publisher));
		ObjectNode messages = channel.putObject("messages");
		List.of(publisher.getPermittedSubclasses())
			.forEach((type) -> messages.putObject(type.getSimpleName())
				.put("$ref", "#/components/messages/" + type.getSimpleName()));
		return channel;
	}

	private ObjectNode operation(String channel) {
		ObjectNode operation = this.json.createObjectNode().put("action", "send");
		operation.putObject("channel").put("$ref", "#/channels/" + channel);
		return operation;
	}

	private void add(ObjectNode components, Class<? extends DomainEvent> type) {
		String wireName = EventCodec.typeOf(type);
		ObjectNode message = components.withObjectProperty("messages").putObject(type.getSimpleName());
		message.put("name", wireName).put("title", type.getSimpleName()).put("summary", JavadocText.of(type));
		var headers = message.putObject("headers").putArray("allOf");
		headers.addObject().put("$ref", "#/components/schemas/CloudEventHeaders");
		ObjectNode constant = headers.addObject().putObject("properties");
		constant.putObject(CloudEvent.TYPE).put("const", wireName);
		constant.putObject(CloudEvent.DATA_SCHEMA).put("const", EventCodec.schemaOf(wireName));
		message.putObject("payload").put("$ref", "#/components/schemas/" + wireName);
		message.putObject("bindings")
			.putObject("kafka")
			.putObject("key")
			.put("type", "string")
			.put("description", "`tenantId/aggregateId`: IDs of the institution and of the aggregate");
		message.putArray("examples").addObject().set("payload", example(wireName));
		components.withObjectProperty("schemas").set(wireName, this.schemas.of(type));
	}

	private ObjectNode headers() {
		ObjectNode schema = this.json.createObjectNode().put("type", "object");
		ObjectNode properties = schema.putObject("properties");
		var required = schema.putArray("required");
		HEADERS.forEach((header) -> {
			properties.putObject(header.getKey()).put("type", "string").put("description", header.getValue());
			if (!header.getKey().equals(Traces.HEADER)) {
				required.add(header.getKey());
			}
		});
		return schema;
	}

	private JsonNode example(String wireName) {
		try {
			return this.json.readTree(Files.readString(this.golden.resolve(wireName + ".json")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
