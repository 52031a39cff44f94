package org.alkimos.platform.description;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;

import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Adds what filters and advice do for every operation: authentication, institution,
 * idempotency keys, conditional requests, and refusals. The texts are in
 * {@code description/api.yaml}.
 */
@Component
@Order(1)
class ApiDescription implements OpenApiCustomizer {

	private static final List<String> ALWAYS = List.of("400", "401", "403", "404", "406", "422", "429", "503");

	private static final List<String> CHANGES = List.of("409", "412", "413", "415");

	private final OpenAPI common = read();

	private static OpenAPI read() {
		try (InputStream yaml = new ClassPathResource("description/api.yaml").getInputStream()) {
			return Yaml31.mapper().readValue(yaml, OpenAPI.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void customise(OpenAPI api) {
		api.info(this.common.getInfo())
			.servers(this.common.getServers())
			.security(this.common.getSecurity())
			.tags(this.common.getTags());
		Components components = this.common.getComponents();
		components.getSchemas().forEach(api.getComponents()::addSchemas);
		components.getSecuritySchemes().forEach(api.getComponents()::addSecuritySchemes);
		components.getParameters().forEach(api.getComponents()::addParameters);
		components.getHeaders().forEach(api.getComponents()::addHeaders);
		components.getResponses().forEach(api.getComponents()::addResponses);
		api.getPaths()
			.forEach((path, item) -> item.readOperationsMap()
				.forEach((method, operation) -> describe(path, method, operation)));
	}

	private static void describe(String path, PathItem.HttpMethod method, Operation operation) {
		complete(operation);
		refer(operation, "Institution");
		ALWAYS.forEach((status) -> add(operation, status));
		if (method == PathItem.HttpMethod.GET) {
			if (hasVersion(operation)) {
				refer(operation, "IfNoneMatch");
				add(operation, "304");
			}
		}
		else {
			CHANGES.forEach((status) -> add(operation, status));
		}
		if (method == PathItem.HttpMethod.POST) {
			refer(operation, "IdempotencyKey");
		}
		if (parameters(operation).anyMatch((parameter) -> "If-Match".equals(parameter.getName()))) {
			add(operation, "428");
		}
	}

	private static void complete(Operation operation) {
		parameters(operation).map(Parameter::getSchema)
			.filter((schema) -> schema != null && schema.getTypes() != null)
			// A missing query parameter is not null: a URL cannot express null.
			.forEach((schema) -> schema.getTypes().remove("null"));
		if (operation.getRequestBody() != null && operation.getRequestBody().getDescription() == null) {
			operation.getRequestBody().setDescription("Files, each as a part of the request");
		}
	}

	private static boolean hasVersion(Operation operation) {
		return operation.getResponses()
			.values()
			.stream()
			.anyMatch((answer) -> answer.getHeaders() != null && answer.getHeaders().containsKey("ETag"));
	}

	private static Stream<Parameter> parameters(Operation operation) {
		return (operation.getParameters() != null) ? operation.getParameters().stream() : Stream.empty();
	}

	private static void refer(Operation operation, String parameter) {
		operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + parameter));
	}

	private static void add(Operation operation, String status) {
		operation.getResponses()
			.addApiResponse(status, new ApiResponse().$ref("#/components/responses/Status" + status));
	}

}
