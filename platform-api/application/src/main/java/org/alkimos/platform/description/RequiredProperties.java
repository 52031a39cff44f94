package org.alkimos.platform.description;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Marks all properties of responses as required: they are always written, also as null.
 * Schemas that requests use too are left as they are.
 */
@Component
@Order(2)
class RequiredProperties implements OpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		@SuppressWarnings("rawtypes")
		Map<String, Schema> schemas = api.getComponents().getSchemas();
		Set<String> asked = new HashSet<>();
		Set<String> answered = new HashSet<>();
		operations(api).forEach((operation) -> {
			if (operation.getRequestBody() != null) {
				used(operation.getRequestBody().getContent()).forEach((schema) -> collect(schema, schemas, asked));
			}
			operation.getResponses()
				.values()
				.forEach((answer) -> used(answer.getContent()).forEach((schema) -> collect(schema, schemas, answered)));
		});
		answered.removeAll(asked);
		answered.stream()
			.map(schemas::get)
			.filter((schema) -> schema.getProperties() != null)
			.forEach((schema) -> schema.setRequired(new ArrayList<>(schema.getProperties().keySet())));
	}

	private static Stream<Operation> operations(OpenAPI api) {
		return api.getPaths().values().stream().flatMap((path) -> path.readOperations().stream());
	}

	private static Stream<Schema<?>> used(@Nullable Content content) {
		return (content == null) ? Stream.empty()
				: content.values().stream().<Schema<?>>map(MediaType::getSchema).filter(Objects::nonNull);
	}

	/** Collects the names of the schemas that this one refers to, directly or not. */
	private static void collect(@Nullable Schema<?> schema, @SuppressWarnings("rawtypes") Map<String, Schema> schemas,
			Set<String> names) {
		if (schema == null) {
			return;
		}
		if (schema.get$ref() != null) {
			String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
			if (names.add(name)) {
				collect(schemas.get(name), schemas, names);
			}
		}
		collect(schema.getItems(), schemas, names);
		if (schema.getAdditionalProperties() instanceof Schema<?> values) {
			collect(values, schemas, names);
		}
		if (schema.getProperties() != null) {
			schema.getProperties().values().forEach((property) -> collect(property, schemas, names));
		}
		if (schema.getAnyOf() != null) {
			schema.getAnyOf().forEach((one) -> collect(one, schemas, names));
		}
	}

}
