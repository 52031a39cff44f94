package org.alkimos.platform.description;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Values for examples, by the name of a property or by its type. */
class ExampleValues {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final JsonNode given;

	/**
	 * Constructor.
	 * @param given examples of requests and responses by operation, and of properties by
	 * name, or by schema and name
	 */
	ExampleValues(JsonNode given) {
		this.given = given;
	}

	/** Returns the example of the body of a request, or null to derive it. */
	@Nullable JsonNode request(String operation) {
		return this.given.path("requests").get(operation);
	}

	/** Returns the example of a successful response, or null to derive it. */
	@Nullable JsonNode answer(String operation) {
		return this.given.path("answers").get(operation);
	}

	/** Returns the value given for this property of this schema alone, or null. */
	@Nullable JsonNode of(String schema, String property) {
		return this.given.path("schemas").path(schema).get(property);
	}

	/**
	 * Returns the value of a property with this name and type.
	 * @throws IllegalStateException if its type says too little to make one up
	 */
	JsonNode of(String property, Schema<?> schema) {
		if (schema.getEnum() != null) {
			return JSON.textNode(String.valueOf(schema.getEnum().getFirst()));
		}
		for (String type : List.of("string", "integer", "number", "boolean", "object")) {
			if (schema.getTypes() != null && schema.getTypes().contains(type)) {
				return ofType(property, type, schema);
			}
		}
		return JSON.objectNode();
	}

	private JsonNode ofType(String property, String type, Schema<?> schema) {
		String format = (schema.getFormat() != null) ? schema.getFormat() : "";
		JsonNode named = this.given.path("properties").path(type).get(property);
		if (named != null) {
			return named;
		}
		return switch (type + " " + format) {
			case "string uuid" -> JSON.textNode(id(property));
			case "string date" -> JSON.textNode("2027-03-01");
			case "string date-time" -> JSON.textNode("2027-03-01T09:30:00Z");
			case "string binary", "string byte" -> JSON.textNode("");
			case "boolean " -> JSON.booleanNode(true);
			case "integer int32", "integer int64", "integer " -> JSON.numberNode(4);
			case "object " -> JSON.objectNode();
			default -> throw new IllegalStateException("examples.yaml has no " + type + " called " + property);
		};
	}

	private static String id(String property) {
		return UUID.nameUUIDFromBytes(property.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
