package org.alkimos.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.stereotype.Component;

/** Adds error responses to the API description: every status, always a problem. */
@Component
class ApiDescription implements OpenApiCustomizer {

	private static final String PROBLEM = "Problem";

	private static final Map<String, String> REFUSALS = new TreeMap<>(
			Map.ofEntries(Map.entry("400", "The request cannot be read"), Map.entry("401", "No valid bearer token"),
					Map.entry("403", "This account does not have access"),
					Map.entry("404", "Not found, or not accessible to this account"),
					Map.entry("406", "Only JSON or the media types listed above are available"),
					Map.entry("409", "Not allowed in the current state"),
					Map.entry("412", "Changed since the version in If-Match"), Map.entry("413", "Payload too large"),
					Map.entry("415", "Send one of the content types listed above"),
					Map.entry("422", "Some values are invalid; see errors"), Map.entry("428", "Send If-Match"),
					Map.entry("429", "Too many requests; see Retry-After"),
					Map.entry("503", "Temporarily unavailable; see Retry-After")));

	private static final List<String> ALWAYS = List.of("400", "401", "403", "404", "406", "422", "429", "503");

	private static final List<String> CHANGES = List.of("409", "412", "413", "415");

	@Override
	public void customise(OpenAPI api) {
		api.info(new Info().title("Alkimos").version("v1").description("API for formal mentoring programs."));
		api.getComponents()
			.addSchemas(PROBLEM, problem())
			.addSecuritySchemes("token",
					new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT"));
		api.addSecurityItem(new SecurityRequirement().addList("token"));
		api.getComponents()
			.addResponses("Status304", new ApiResponse().description("Unchanged since the version in If-None-Match"));
		REFUSALS.forEach((status, words) -> api.getComponents().addResponses("Status" + status, refusal(words)));
		api.getPaths().values().forEach((path) -> path.readOperationsMap().forEach(ApiDescription::describe));
	}

	private static void describe(PathItem.HttpMethod method, Operation operation) {
		parameters(operation).map(Parameter::getSchema)
			.filter((schema) -> schema != null && schema.getTypes() != null)
			// A missing query parameter is not null: a URL cannot express null.
			.forEach((schema) -> schema.getTypes().remove("null"));
		ALWAYS.forEach((status) -> add(operation, status));
		if (method == PathItem.HttpMethod.GET) {
			add(operation, "304");
		}
		else {
			CHANGES.forEach((status) -> add(operation, status));
		}
		if (parameters(operation).anyMatch((parameter) -> "If-Match".equals(parameter.getName()))) {
			add(operation, "428");
		}
	}

	private static Stream<Parameter> parameters(Operation operation) {
		return (operation.getParameters() != null) ? operation.getParameters().stream() : Stream.empty();
	}

	private static void add(Operation operation, String status) {
		operation.getResponses()
			.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Status" + status));
	}

	private static ApiResponse refusal(String words) {
		return new ApiResponse().description(words)
			.content(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
	}

	private static Schema<?> problem() {
		Schema<?> error = type("object").addProperty("field", type("string"))
			.addProperty("type", type("string").format("uri"))
			.addProperty("message", type("string"));
		return type("object").description("RFC 9457")
			.addProperty("type", type("string").format("uri-reference"))
			.addProperty("title", type("string"))
			.addProperty("status", type("integer"))
			.addProperty("detail", type("string"))
			.addProperty("instance", type("string").format("uri-reference"))
			.addProperty("errors", type("array").items(error))
			.required(List.of("title", "status", "detail"));
	}

	/** In OpenAPI 3.1 the types of a schema are a set. */
	private static Schema<?> type(String name) {
		Schema<?> schema = new Schema<>();
		schema.addType(name);
		return schema;
	}

}
