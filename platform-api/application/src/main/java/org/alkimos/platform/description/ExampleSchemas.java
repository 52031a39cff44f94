package org.alkimos.platform.description;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** Puts examples of schemas together from the values of their properties. */
class ExampleSchemas {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	@SuppressWarnings("rawtypes")
	private final Map<String, Schema> schemas;

	private final ExampleValues values;

	/** Schemas that are being put together, to end at one inside itself. */
	private final Deque<String> open = new ArrayDeque<>();

	@SuppressWarnings("rawtypes")
	ExampleSchemas(Map<String, Schema> schemas, ExampleValues values) {
		this.schemas = schemas;
		this.values = values;
	}

	/** Returns the example of a named schema. */
	JsonNode of(String name) {
		this.open.push(name);
		try {
			return of(name, Objects.requireNonNull(this.schemas.get(name)));
		}
		finally {
			this.open.pop();
		}
	}

	/** Returns the example of a schema that is part of the named one. */
	JsonNode of(String owner, Schema<?> schema) {
		if (schema.get$ref() != null) {
			String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
			return this.open.contains(name) ? JSON.nullNode() : of(name);
		}
		if (schema.getAnyOf() != null) {
			return of(owner, (Schema<?>) schema.getAnyOf().getFirst());
		}
		if (schema.getProperties() == null) {
			return typesOf(schema).contains("array") ? arrayOf(owner, "", schema) : JSON.objectNode();
		}
		ObjectNode object = JSON.objectNode();
		schema.getProperties().forEach((name, property) -> object.set(name, property(owner, name, property)));
		return object;
	}

	/** Returns the value of a property of the named schema. */
	JsonNode property(String owner, String name, Schema<?> schema) {
		@Nullable JsonNode given = this.values.of(owner, name);
		if (given != null) {
			return given;
		}
		if (schema.getAnyOf() != null) {
			return property(owner, name, (Schema<?>) schema.getAnyOf().getFirst());
		}
		if (typesOf(schema).contains("array")) {
			return arrayOf(owner, name, schema);
		}
		boolean whole = schema.get$ref() != null || schema.getProperties() != null;
		return whole ? of(owner, schema) : this.values.of(name, schema);
	}

	/** An array has one element, or none if it would hold itself. */
	private ArrayNode arrayOf(String owner, String name, Schema<?> schema) {
		JsonNode element = property(owner, name, schema.getItems());
		return element.isNull() ? JSON.arrayNode() : JSON.arrayNode().add(element);
	}

	private static Set<String> typesOf(Schema<?> schema) {
		return (schema.getTypes() != null) ? schema.getTypes() : Set.copyOf(List.of());
	}

}
