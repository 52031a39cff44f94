package org.alkimos.platform.hostile;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says whether an answer is one the description promises. */
final class Judge {

	private static final Pattern INNARDS = Pattern
		.compile("Exception|org\\.alkimos|org\\.springframework|org\\.postgresql|SQLState|\\tat ");

	private final JsonMapper json;

	private final SchemaRegistry registry;

	private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

	Judge(JsonMapper json, JsonNode description) {
		this.json = json;
		this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(Map.of("https://alkimos.test/api", description.toString())));
	}

	/**
	 * What is wrong with the answer, if anything.
	 * @param elsewhere whether the address was spoiled, so that another operation or none
	 * may have answered
	 */
	Optional<String> faultOf(Operation operation, HttpResponse<String> answer, boolean elsewhere) {
		int status = answer.statusCode();
		if (status >= 500) {
			return Optional.of("status " + status);
		}
		if (status >= 400) {
			boolean expected = operation.statuses().contains(Integer.toString(status))
					|| (elsewhere && Set.of(400, 404, 405).contains(status));
			return expected ? problemFault(answer) : Optional.of("undocumented status " + status);
		}
		if (elsewhere) {
			return Optional.empty();
		}
		if (!operation.statuses().contains(Integer.toString(status))) {
			return Optional.of("undocumented status " + status);
		}
		return contentFault(operation, answer);
	}

	private Optional<String> problemFault(HttpResponse<String> answer) {
		if (!typeOf(answer).equals("application/problem+json")) {
			return Optional.of("status " + answer.statusCode() + " as " + typeOf(answer));
		}
		JsonNode problem = this.json.readTree(answer.body());
		if (problem.path("status").asInt() != answer.statusCode()) {
			return Optional.of("status in problem differs");
		}
		if (INNARDS.matcher(answer.body()).find()) {
			return Optional.of("innards in problem");
		}
		return schemaFault("#/components/schemas/Problem", problem);
	}

	private Optional<String> contentFault(Operation operation, HttpResponse<String> answer) {
		String status = Integer.toString(answer.statusCode());
		JsonNode content = operation.node().path("responses").path(status).path("content");
		if (content.isMissingNode()) {
			return answer.body().isEmpty() ? Optional.empty() : Optional.of("content where none is documented");
		}
		if (answer.request().headers().firstValue("Accept").orElse("").equals(typeOf(answer))) {
			return Optional.empty();
		}
		if (!content.has(typeOf(answer))) {
			return Optional.of("undocumented content type " + typeOf(answer));
		}
		if (!typeOf(answer).equals("application/json")) {
			return Optional.empty();
		}
		try {
			return schemaFault(
					"#/paths/" + operation.endpoint().path().replace("/", "~1").replace("{", "%7B").replace("}", "%7D")
							+ "/" + operation.method().toLowerCase(java.util.Locale.ROOT) + "/responses/" + status
							+ "/content/application~1json/schema",
					this.json.readTree(answer.body()));
		}
		catch (JacksonException ex) {
			return Optional.of("no JSON");
		}
	}

	private Optional<String> schemaFault(String pointer, JsonNode body) {
		Schema schema = this.schemas.computeIfAbsent(pointer,
				(place) -> this.registry.getSchema(SchemaLocation.of("https://alkimos.test/api" + place)));
		List<Error> errors = schema.validate(body);
		return errors.isEmpty() ? Optional.empty() : Optional
			.of("schema: " + errors.getFirst().getInstanceLocation() + " " + errors.getFirst().getMessage());
	}

	private static String typeOf(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
	}

}
