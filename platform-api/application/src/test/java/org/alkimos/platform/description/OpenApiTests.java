package org.alkimos.platform.description;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.swagger.v3.core.util.Yaml31;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.platform.architecture.Drift;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description that the application serves is complete, and is the one that is kept.
 */
@PlatformTest
class OpenApiTests {

	private static final Path KEPT = Path.of("../docs/openapi.yaml");

	/** The release that clients are promised compatibility with. */
	private static final String BASELINE = "0.1.0";

	private static final Path BEFORE = Path.of("../docs/openapi-" + BASELINE + ".yaml");

	@Autowired
	private ApiClient api;

	@Autowired
	private JsonMapper json;

	private JsonNode description;

	@BeforeEach
	void read() {
		this.description = this.json.readTree(served("/v3/api-docs"));
	}

	@Test
	void descriptionOfTheApiIsCurrent() throws IOException {
		String served = served("/v3/api-docs.yaml");
		assertThat(served).startsWith("openapi: 3.1");
		Drift.check(KEPT, served);
	}

	/**
	 * Until its release, the baseline is what the application serves. From then on, what
	 * breaks clients must be in the changelog.
	 */
	@Test
	void changesSinceTheBaselineAreListed() throws IOException {
		if (Files.readString(Path.of("pom.xml")).contains("<version>" + BASELINE + "-SNAPSHOT</version>")) {
			Drift.check(BEFORE, served("/v3/api-docs.yaml"));
		}
		List<ApiChange> changes = ApiChange
			.between(this.json.readTree(Yaml31.mapper().readTree(BEFORE.toFile()).toString()), this.description);
		Drift.check(Path.of("../docs/api-changes.md"), ApiChange.page(BASELINE, changes));
		String changelog = Files.readString(Path.of("../CHANGELOG.md"));
		assertThat(changes).filteredOn(ApiChange::breaking)
			.as("write each of these into CHANGELOG.md, with what clients have to do")
			.allMatch((change) -> changelog.contains("`" + change.what() + "`"));
	}

	@Test
	void descriptionOfTheApiIsComplete() {
		List<String> faults = new DescriptionFaults(this.description).find();
		assertThat(faults).isEmpty();
		assertThat(this.description.path("paths").size()).isGreaterThan(90);
	}

	@Test
	void examplesFollowTheirSchemas() {
		assertThat(new ExampleFaults(this.description).find()).isEmpty();
	}

	@Test
	void everyValueForExamplesIsUsed() throws IOException {
		assertThat(ExampleFaults.unused(this.description)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/paths/~1api~1v1~1cohorts~1{cohortId}/get, summary",
			"/paths/~1api~1v1~1cohorts~1{cohortId}/get, description",
			"/paths/~1api~1v1~1cohorts~1{cohortId}/get, operationId", "/paths/~1api~1v1~1cohorts~1{cohortId}/get, tags",
			"/paths/~1api~1v1~1cohorts~1{cohortId}/get/parameters/0, description",
			"/paths/~1api~1v1~1cohorts~1{cohortId}/get/responses/200/content/application~1json, examples",
			"/paths/~1api~1v1~1programs/post/requestBody, description",
			"/paths/~1api~1v1~1programs/post/requestBody/content/application~1json, examples",
			"/paths/~1api~1v1~1programs/post/responses/201/headers, Location",
			"/components/schemas/CohortResource, description",
			"/components/schemas/CohortResource/properties/closesOn, description",
			"/components/responses/Status429/headers, Retry-After", "/components/responses/Status409, content",
			"/tags/0, description" })
	void whatIsMissingIsFound(String place, String property) {
		ObjectNode node = (ObjectNode) this.description.at(JsonPointer.compile(place));
		assertThat(node.remove(property)).as(place).isNotNull();
		assertThat(new DescriptionFaults(this.description).find()).isNotEmpty();
	}

	@Test
	void anExampleThatBreaksItsSchemaIsFound() {
		((ObjectNode) this.description.at("/components/examples/CohortResource/value")).put("largestPod", "four");
		assertThat(new ExampleFaults(this.description).find()).isNotEmpty();
	}

	private String served(String path) {
		byte[] body = this.api.anonymous().get().uri(path).retrieve().body(byte[].class);
		return new String(body, StandardCharsets.UTF_8);
	}

}
