package org.alkimos.platform.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * What a description of the API lacks for a person or a program that knows nothing else.
 */
final class DescriptionFaults {

	private static final Pattern ID = Pattern.compile("[a-z]+([A-Z][a-z]*)+");

	/** A file is its own example. */
	private static final Set<String> FILES = Set.of("application/zip", "application/pdf");

	private final JsonNode api;

	private final List<String> faults = new ArrayList<>();

	private final Set<String> ids = new TreeSet<>();

	DescriptionFaults(JsonNode api) {
		this.api = api;
	}

	List<String> find() {
		this.api.path("paths")
			.properties()
			.forEach((path) -> path.getValue()
				.properties()
				.forEach((method) -> operation(method.getKey() + " " + path.getKey(), method.getValue())));
		this.api.path("tags").forEach((tag) -> text("tag " + tag.path("name").asString(), tag, "description"));
		this.api.at("/components/schemas").properties().forEach((one) -> schema(one.getKey(), one.getValue()));
		this.api.at("/components/responses").properties().forEach((one) -> refusal(one.getKey(), one.getValue()));
		this.api.at("/components/headers")
			.properties()
			.forEach((one) -> text(one.getKey(), one.getValue(), "description"));
		check("servers", this.api.path("servers").size() == 1 && this.api.at("/servers/0/url").asString().equals("/"));
		return this.faults;
	}

	private void operation(String name, JsonNode operation) {
		text(name, operation, "summary");
		text(name, operation, "description");
		String id = operation.path("operationId").asString();
		check(name + ": id " + id, ID.matcher(id).matches() && this.ids.add(id));
		check(name + ": one tag of the list",
				operation.path("tags").size() == 1 && this.api.path("tags")
					.valueStream()
					.anyMatch((tag) -> tag.path("name").equals(operation.at("/tags/0"))));
		operation.path("parameters").forEach((parameter) -> parameter(name, resolved(parameter)));
		if (operation.has("requestBody")) {
			text(name + " request", operation.path("requestBody"), "description");
			content(name + " request", operation.path("requestBody").path("content"));
		}
		operation.path("responses").properties().forEach((answer) -> {
			text(name + " " + answer.getKey(), resolved(answer.getValue()), "description");
			if (answer.getKey().startsWith("2")) {
				content(name + " " + answer.getKey(), answer.getValue().path("content"));
			}
		});
		headers(name, operation);
	}

	private void parameter(String name, JsonNode parameter) {
		String place = name + " parameter " + parameter.path("name").asString();
		text(place, parameter, "description");
		check(place + ": example", parameter.has("example"));
	}

	private void content(String name, JsonNode content) {
		content.properties().forEach((type) -> {
			check(name + ": schema", type.getValue().has("schema"));
			check(name + ": example", FILES.contains(type.getKey()) || type.getValue().has("example")
					|| type.getValue().path("examples").size() > 0);
			properties(name, type.getValue().path("schema"));
		});
	}

	/** Headers that belong together. */
	private void headers(String name, JsonNode operation) {
		Set<String> sent = new TreeSet<>();
		operation.path("parameters").forEach((one) -> sent.add(resolved(one).path("name").asString()));
		JsonNode answers = operation.path("responses");
		if (answers.has("201")) {
			check(name + ": Location", answers.at("/201/headers").has("Location"));
		}
		if (sent.contains("If-Match")) {
			check(name + ": 412 and 428", answers.has("412") && answers.has("428"));
		}
		if (name.startsWith("get ")) {
			boolean version = answers.at("/200/headers").has("ETag");
			check(name + ": If-None-Match", version == sent.contains("If-None-Match") && version == answers.has("304"));
		}
		check(name + ": Alkimos-Institution", sent.contains("Alkimos-Institution"));
	}

	private void schema(String name, JsonNode schema) {
		text(name, schema, "description");
		properties(name, schema);
	}

	private void properties(String name, JsonNode schema) {
		schema.path("properties").properties().forEach((property) -> {
			String place = name + "." + property.getKey();
			text(place, property.getValue(), "description");
			properties(place, property.getValue());
			properties(place, property.getValue().path("items"));
		});
	}

	private void refusal(String name, JsonNode answer) {
		text(name, answer, "description");
		if (!name.equals("Status304")) {
			JsonNode content = answer.path("content").path("application/problem+json");
			check(name + ": problem", content.at("/schema/$ref").asString().equals("#/components/schemas/Problem")
					&& content.has("example"));
		}
		if (name.equals("Status429") || name.equals("Status503")) {
			check(name + ": Retry-After", answer.path("headers").has("Retry-After"));
		}
	}

	private JsonNode resolved(JsonNode node) {
		String ref = node.path("$ref").asString();
		return ref.isEmpty() ? node : this.api.at(ref.substring(1));
	}

	private void text(String place, JsonNode node, String property) {
		check(place + ": " + property, !node.path(property).asString().isBlank());
	}

	private void check(String fault, boolean holds) {
		if (!holds) {
			this.faults.add(fault);
		}
	}

}
