package org.alkimos.platform.description;

import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Writes what comes from Javadoc tags as one line that begins with a capital letter. */
@Component
@Order(0)
class Sentences implements OpenApiCustomizer {

	@Override
	public void customise(OpenAPI api) {
		api.getComponents().getSchemas().values().forEach(Sentences::rewrite);
		api.getPaths().values().stream().flatMap((path) -> path.readOperations().stream()).forEach((operation) -> {
			operation.setDescription(sentence(operation.getDescription()));
			parameters(operation.getParameters())
				.forEach((parameter) -> parameter.setDescription(sentence(parameter.getDescription())));
			if (operation.getRequestBody() != null) {
				operation.getRequestBody().setDescription(sentence(operation.getRequestBody().getDescription()));
			}
			operation.getResponses()
				.values()
				.forEach((answer) -> answer.setDescription(sentence(answer.getDescription())));
		});
	}

	private static Stream<Parameter> parameters(@Nullable Collection<Parameter> parameters) {
		return (parameters != null) ? parameters.stream() : Stream.empty();
	}

	private static void rewrite(Schema<?> schema) {
		schema.setDescription(sentence(schema.getDescription()));
		Stream<Schema<?>> parts = (schema.getProperties() != null)
				? schema.getProperties().values().stream().map((property) -> (Schema<?>) property) : Stream.empty();
		Stream.concat(parts, Stream.ofNullable(schema.getItems())).filter(Objects::nonNull).forEach(Sentences::rewrite);
	}

	private static @Nullable String sentence(@Nullable String text) {
		return (text != null) ? StringUtils.capitalize(text.strip().replaceAll("\\s+", " ").replaceAll("</?code>", "`"))
				: null;
	}

}
