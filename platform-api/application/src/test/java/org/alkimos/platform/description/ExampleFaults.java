package org.alkimos.platform.description;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.core.util.Yaml31;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;

/** Examples that a client would not be sent, or the API would refuse. */
final class ExampleFaults {

	private static final String API = "https://alkimos.test/api";

	private final JsonNode api;

	private final SchemaRegistry registry;

	private final List<String> faults = new ArrayList<>();

	ExampleFaults(JsonNode api) {
		this.api = api;
		this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(Map.of(API, api.toString())));
	}

	List<String> find() {
		this.api.at("/components/examples")
			.properties()
			.forEach((one) -> check("/components/schemas/" + one.getKey(), one.getValue().path("value")));
		walk("/paths", this.api.path("paths"));
		walk("/components/responses", this.api.at("/components/responses"));
		walk("/components/parameters", this.api.at("/components/parameters"));
		walk("/components/headers", this.api.at("/components/headers"));
		return this.faults;
	}

	/** Checks each example beside a schema. */
	private void walk(String place, JsonNode node) {
		if (node.has("example") && node.has("schema")) {
			check(place + "/schema", node.path("example"));
		}
		if (node.isArray()) {
			for (int i = 0; i < node.size(); i++) {
				walk(place + "/" + i, node.get(i));
			}
		}
		node.properties().forEach((part) -> {
			if (!part.getKey().startsWith("example")) {
				walk(place + "/" + part.getKey().replace("~", "~0").replace("/", "~1"), part.getValue());
			}
		});
	}

	private void check(String pointer, JsonNode example) {
		String encoded = pointer.replace("{", "%7B").replace("}", "%7D");
		List<Error> errors = this.registry.getSchema(SchemaLocation.of(API + "#" + encoded)).validate(example);
		errors.forEach((error) -> this.faults.add(pointer + " " + error));
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
		names.add(node.path("name").asString());
		names.add(node.path("operationId").asString());
		node.forEach((part) -> names(part, names));
	}

}
