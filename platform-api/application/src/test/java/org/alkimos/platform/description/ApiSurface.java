package org.alkimos.platform.description;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * What clients of an API rely on, one line for each operation, parameter, body, property,
 * and value, with what is promised about it. Texts and examples are left out.
 */
final class ApiSurface {

	static final String OPTIONAL = "optional ";

	private final JsonNode api;

	private final Map<String, String> lines = new TreeMap<>();

	/** Schemas that clients send. */
	private final Set<String> sent = new TreeSet<>();

	/** Schemas that clients receive. */
	private final Set<String> received = new TreeSet<>();

	ApiSurface(JsonNode api) {
		this.api = api;
		api.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> operation(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
						method.getValue())));
		Set<String> used = new TreeSet<>(this.sent);
		used.addAll(this.received);
		used.forEach((name) -> properties(name, schema(name)));
	}

	Map<String, String> lines() {
		return this.lines;
	}

	/** Whether the line is about a schema that clients send. */
	boolean isSent(String line) {
		return this.sent.contains(line.replaceFirst("[. ].*", ""));
	}

	private void operation(String name, JsonNode operation) {
		this.lines.put(name, "operation");
		operation.path("parameters").forEach((one) -> {
			JsonNode parameter = one.has("$ref") ? this.api.at(one.path("$ref").asString().substring(1)) : one;
			String place = name + " " + parameter.path("in").asString() + " " + parameter.path("name").asString();
			this.lines.put(place,
					(parameter.path("required").asBoolean() ? "" : OPTIONAL) + shape(parameter.path("schema")));
			values(place, parameter.path("schema"));
		});
		content(name + " request", operation.path("requestBody").path("content"), this.sent);
		operation.path("responses")
			.properties()
			.stream()
			.filter((answer) -> answer.getKey().startsWith("2"))
			.forEach((answer) -> {
				this.lines.put(name + " " + answer.getKey(), "response");
				content(name + " " + answer.getKey(), answer.getValue().path("content"), this.received);
			});
	}

	private void content(String place, JsonNode content, Set<String> users) {
		content.properties().forEach((type) -> {
			JsonNode schema = type.getValue().path("schema");
			this.lines.put(place + " " + type.getKey(), shape(schema));
			collect(schema, users);
			properties(place, schema);
		});
	}

	private void collect(JsonNode node, Set<String> users) {
		if (node.path("$ref").isString()) {
			String name = node.path("$ref").asString().replaceFirst(".*/", "");
			if (users.add(name)) {
				collect(schema(name), users);
			}
		}
		node.forEach((part) -> collect(part, users));
	}

	private JsonNode schema(String name) {
		return this.api.path("components").path("schemas").path(name);
	}

	private void properties(String place, JsonNode schema) {
		Set<String> required = schema.path("required")
			.valueStream()
			.map(JsonNode::asString)
			.collect(Collectors.toSet());
		schema.path("properties").properties().forEach((property) -> {
			String name = place + "." + property.getKey();
			this.lines.put(name, (required.contains(property.getKey()) ? "" : OPTIONAL) + shape(property.getValue()));
			values(name, property.getValue());
		});
	}

	private void values(String place, JsonNode schema) {
		schema.path("enum").forEach((value) -> this.lines.put(place + " = " + value.asString(), "value"));
		schema.path("items").path("enum").forEach((value) -> this.lines.put(place + " = " + value.asString(), "value"));
		schema.path("anyOf").forEach((one) -> values(place, one));
	}

	private static String shape(JsonNode schema) {
		if (schema.has("$ref")) {
			return schema.path("$ref").asString().replaceFirst(".*/", "");
		}
		if (schema.has("anyOf")) {
			return schema.path("anyOf").valueStream().map(ApiSurface::shape).collect(Collectors.joining(" or "));
		}
		JsonNode type = schema.path("type");
		String types = type.isArray() ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
				: type.asString();
		String items = schema.has("items") ? " of " + shape(schema.path("items")) : "";
		String values = schema.path("additionalProperties").isObject()
				? " of " + shape(schema.path("additionalProperties")) : "";
		return (types + " " + schema.path("format").asString()).strip() + items + values;
	}

}
