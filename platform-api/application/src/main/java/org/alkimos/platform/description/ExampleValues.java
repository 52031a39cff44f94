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
	 * Returns the value of a property with this name and type. If its type says too
	 * little to make one up, it is the name after a question mark.
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
		@Nullable JsonNode named = this.given.path("properties").path(type).get(property);
		// A text with a format is no free text: an ID of a mentor is not the mentor's
		// name.
		boolean free = !type.equals("string") || format.isEmpty();
		if (named != null && free) {
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
			default -> JSON.textNode("?" + property);
		};
	}

	private static String id(String property) {
		return UUID.nameUUIDFromBytes(property.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
