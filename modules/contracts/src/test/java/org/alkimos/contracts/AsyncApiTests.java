package org.alkimos.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code docs/asyncapi.yaml} is generated from the records, and its schemas accept what
 * was sent before. -Dalkimos.docs.write=true writes it anew.
 */
class AsyncApiTests {

	private static final Path GOLDEN = Path.of("src/test/resources/golden");

	private static final Path KEPT = Path.of("../../docs/asyncapi.yaml");

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
		.disable(YAMLWriteFeature.SPLIT_LINES)
		.enable(YAMLWriteFeature.MINIMIZE_QUOTES)
		.enable(YAMLWriteFeature.LITERAL_BLOCK_STYLE)
		.build();

	private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
			(builder) -> builder
				.schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

	private static final ObjectNode DOCUMENT = new AsyncApi(GOLDEN).document();

	private final JsonMapper json = JsonMapper.shared();

	@Test
	void documentIsCurrent() throws IOException {
		String generated = YAML.writeValueAsString(DOCUMENT);
		if (Boolean.getBoolean("alkimos.docs.write")) {
			Files.writeString(KEPT, generated);
		}
		assertThat(generated).as("run ./mvnw verify -Dalkimos.docs.write=true").isEqualTo(Files.readString(KEPT));
	}

	static Stream<Path> goldenFiles() throws IOException {
		try (Stream<Path> files = Files.list(GOLDEN)) {
			return files.sorted().toList().stream();
		}
	}

	@ParameterizedTest
	@MethodSource("goldenFiles")
	void whatWasSentFitsItsSchema(Path file) throws IOException {
		JsonNode event = this.json.readTree(Files.readString(file));
		JsonNode schema = schemaOf(file);
		assertThat(faults(schema, event)).isEmpty();
		assertThat(schema.path("properties").propertyNames()).containsAll(event.propertyNames());
	}

	/** A field that is missing, has another name, or is of another kind. */
	@ParameterizedTest
	@MethodSource("goldenFiles")
	void whatDoesNotFitIsRefused(Path file) throws IOException {
		JsonNode event = this.json.readTree(Files.readString(file));
		JsonNode schema = schemaOf(file);
		for (JsonNode name : schema.path("required")) {
			ObjectNode without = event.deepCopy().asObject();
			without.remove(name.asString());
			assertThat(faults(schema, without)).as("without %s", name).hasSize(1);
		}
		for (Map.Entry<String, JsonNode> field : event.properties()) {
			ObjectNode spoiled = event.deepCopy().asObject();
			spoiled.putObject(field.getKey());
			assertThat(faults(schema, spoiled)).as("spoiled %s", field.getKey()).isNotEmpty();
		}
	}

	@ParameterizedTest
	@MethodSource("goldenFiles")
	void everyFieldHasItsMeaning(Path file) {
		JsonNode schema = schemaOf(file);
		assertThat(schema.path("description").asString()).isNotBlank();
		assertThat(schema.path("properties").properties()).allSatisfy(
				(property) -> assertThat(property.getValue().path("description").asString("")).as(property.getKey())
					.isNotBlank()
					.doesNotContain("`: \n")
					.doesNotEndWith("`: "));
	}

	private static List<Error> faults(JsonNode schema, JsonNode event) {
		return REGISTRY.getSchema(schema).validate(event);
	}

	private static JsonNode schemaOf(Path golden) {
		String type = golden.getFileName().toString().replaceFirst("(\\.grown)?\\.json$", "");
		JsonNode schema = DOCUMENT.path("components").path("schemas").path(type);
		assertThat(schema.isObject()).as("schema of %s", type).isTrue();
		return schema;
	}

}
