package org.alkimos.platform.description;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.core.util.Yaml31;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.io.ClassPathResource;

/** Examples that a client would not be sent, or the API would refuse. */
final class ExampleFaults {

	private final JsonNode api;

	private final List<String> faults = new ArrayList<>();

	/** Each example, by its place. */
	private final ObjectNode examples = JsonNodeFactory.instance.objectNode();

	/** The schema of each example, by its place. */
	private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

	ExampleFaults(JsonNode api) {
		this.api = api;
	}

	List<String> find() {
		this.api.at("/components/examples").properties().forEach((one) -> {
			JsonNode schema = this.api.path("components").path("schemas").path(one.getKey());
			add("example " + one.getKey(), schema, one.getValue().path("value"));
		});
		walk("", this.api.path("paths"));
		walk("", this.api.at("/components/responses"));
		walk("", this.api.at("/components/parameters"));
		walk("", this.api.at("/components/headers"));
		ObjectNode whole = JsonNodeFactory.instance.objectNode();
		whole.set("$defs", this.api.at("/components/schemas"));
		whole.set("properties", this.schemas);
		SchemaRegistry
			.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
					(builder) -> builder
						.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()))
			.getSchema(whole.toString().replace("#/components/schemas/", "#/$defs/"))
			.validate(this.examples)
			.forEach((error) -> this.faults.add(error.getInstanceLocation() + ": " + error.getMessage()));
		return this.faults;
	}

	/** Checks each example beside a schema. */
	private void walk(String place, JsonNode node) {
		if (node.has("example") && node.has("schema")) {
			add(place, node.path("schema"), node.path("example"));
		}
		if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				walk(place + " " + i, node.get(i));
			}
		}
		node.properties().forEach((part) -> {
			if (!part.getKey().startsWith("example")) {
				walk(place + " " + part.getKey(), part.getValue());
			}
		});
	}

	private void add(String place, JsonNode schema, JsonNode example) {
		this.schemas.set(place, schema);
		this.examples.set(place, example);
		unknown(example).forEach((name) -> this.faults.add(place + ": examples.yaml has no " + name));
	}

	/** Names of properties for which there was no value. */
	private static Set<String> unknown(JsonNode example) {
		Set<String> names = new TreeSet<>();
		if (example.isString() && example.asString().startsWith("?")) {
			names.add(example.asString().substring(1));
		}
		example.forEach((part) -> names.addAll(unknown(part)));
		return names;
	}

	/** Names in examples.yaml that no schema and no operation has. */
	static Set<String> unused(JsonNode api) throws IOException {
		Set<String> names = new TreeSet<>();
		names(api, names);
		Set<String> unused = new TreeSet<>();
		try (InputStream yaml = new ClassPathResource("description/examples.yaml").getInputStream()) {
			com.fasterxml.jackson.databind.JsonNode values = Yaml31.mapper().readTree(yaml);
			values.get("properties").forEach((type) -> type.fieldNames().forEachRemaining(unused::add));
			values.get("requests").fieldNames().forEachRemaining(unused::add);
			values.get("answers").fieldNames().forEachRemaining(unused::add);
			values.get("schemas").properties().forEach((schema) -> {
				unused.add(schema.getKey());
				schema.getValue().fieldNames().forEachRemaining(unused::add);
			});
		}
		unused.removeAll(names);
		return unused;
	}

	/** Names of properties, parameters, schemas, and operations. */
	private static void names(JsonNode node, Set<String> names) {
		node.properties().forEach((part) -> names.add(part.getKey()));
		Stream.of(node.path("name"), node.path("operationId"))
			.filter(JsonNode::isString)
			.forEach((name) -> names.add(name.asString()));
		node.forEach((part) -> names(part, names));
	}

}
