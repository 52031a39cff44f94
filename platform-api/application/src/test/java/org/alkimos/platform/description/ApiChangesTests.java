package org.alkimos.platform.description;

import java.io.IOException;
import java.nio.file.Path;

import io.swagger.v3.core.util.Yaml31;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What breaks clients is told from what doesn't. */
class ApiChangesTests {

	private static final Path KEPT = Path.of("../docs/openapi.yaml");

	private final JsonMapper json = JsonMapper.shared();

	@Test
	void nothingChangedIsNoChange() throws IOException {
		assertThat(ApiChange.between(read(KEPT), read(KEPT))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/paths/~1api~1v1~1programs, get, GET /api/v1/programs",
			"/components/schemas/CohortResource/properties, name, CohortResource.name",
			"/components/schemas/NewCohort/properties, name, NewCohort.name" })
	void whatIsTakenAwayBreaksClients(String place, String name, String what) throws IOException {
		JsonNode after = read(KEPT);
		((ObjectNode) after.at(JsonPointer.compile(place))).remove(name);
		assertThat(ApiChange.between(read(KEPT), after))
			.anyMatch((change) -> change.breaking() && change.what().equals(what) && change.how().equals("removed"));
		assertThat(ApiChange.between(after, read(KEPT))).isNotEmpty().noneMatch(ApiChange::breaking);
	}

	@Test
	void anotherTypeBreaksClients() throws IOException {
		JsonNode after = read(KEPT);
		((ObjectNode) after.at("/components/schemas/CohortResource/properties/largestPod")).put("type", "string");
		assertThat(ApiChange.between(read(KEPT), after)).singleElement().matches(ApiChange::breaking);
	}

	@Test
	void aParameterThatMustBeSentNowBreaksClients() throws IOException {
		JsonNode after = read(KEPT);
		JsonNode limit = after.at("/paths/~1api~1v1~1programs/get/parameters")
			.valueStream()
			.filter((parameter) -> parameter.path("name").asString().equals("limit"))
			.findFirst()
			.orElseThrow();
		((ObjectNode) limit).put("required", true);
		assertThat(ApiChange.between(read(KEPT), after)).singleElement().matches(ApiChange::breaking);
		assertThat(ApiChange.between(after, read(KEPT))).singleElement().matches((change) -> !change.breaking());
	}

	private JsonNode read(Path yaml) throws IOException {
		return this.json.readTree(Yaml31.mapper().readTree(yaml.toFile()).toString());
	}

}
