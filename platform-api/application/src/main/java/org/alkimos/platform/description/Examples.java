package org.alkimos.platform.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Adds an example to every request, response, and parameter. Values come from
 * {@code description/examples.yaml}; schemas say how they are put together.
 */
@Component
@Order(3)
class Examples implements OpenApiCustomizer {

	private final ExampleValues values = new ExampleValues(read());

	private static JsonNode read() {
		try (InputStream yaml = new ClassPathResource("description/examples.yaml").getInputStream()) {
			return Yaml31.mapper().readTree(yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void customise(OpenAPI api) {
		Components components = api.getComponents();
		var schemas = new ExampleSchemas(components.getSchemas(), this.values);
		api.getPaths()
			.values()
			.forEach((path) -> path.readOperationsMap()
				.values()
				.forEach((operation) -> describe(operation, components, schemas)));
	}

	private void describe(Operation operation, Components components, ExampleSchemas schemas) {
		String id = operation.getOperationId();
		if (operation.getRequestBody() != null) {
			add(operation.getRequestBody().getContent(), this.values.request(id), components, schemas);
		}
		for (Map.Entry<String, ApiResponse> answer : operation.getResponses().entrySet()) {
			if (answer.getKey().startsWith("2")) {
				add(answer.getValue().getContent(), this.values.answer(id), components, schemas);
			}
		}
		if (operation.getParameters() != null) {
			operation.getParameters()
				.stream()
				.filter((parameter) -> parameter.get$ref() == null)
				.forEach((parameter) -> describe(parameter, schemas));
		}
	}

	private static void describe(Parameter parameter, ExampleSchemas schemas) {
		parameter.setExample(schemas.property("parameters", parameter.getName(), parameter.getSchema()));
	}

	private static void add(@Nullable Content content, @Nullable JsonNode given, Components components,
			ExampleSchemas schemas) {
		if (content != null) {
			content.forEach((name, type) -> add(name, type, given, components, schemas));
		}
	}

	/** Types that are files, such as PDF and ZIP, have no example. */
	private static void add(String name, MediaType type, @Nullable JsonNode given, Components components,
			ExampleSchemas schemas) {
		@Nullable Schema<?> schema = type.getSchema();
		String ref = (schema != null) ? schema.get$ref() : null;
		if (given != null) {
			type.setExample(name.equals("text/csv") ? given.asText() : given);
		}
		else if (ref != null) {
			String key = ref.substring(ref.lastIndexOf('/') + 1);
			components.addExamples(key, new Example().value(schemas.of(key)));
			type.addExamples(key, new Example().$ref("#/components/examples/" + key));
		}
		else if (schema != null && !name.equals("application/zip") && !name.equals("application/pdf")) {
			type.setExample(schemas.of("", schema));
		}
	}

}
