package org.alkimos.evaluation.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Reads instruments from files and reports errors by JSON path. */
public final class InstrumentReader {

	/** Maximum length of a file, in characters. */
	public static final int LONGEST = 500_000;

	/** Maximum number of errors reported at once. */
	private static final int MOST_ERRORS = 100;

	private static final int DEEPEST = 32;

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private static final String SCHEMA_TEXT = text("instrument.schema.json");

	private static final Schema SCHEMA = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder
					.schemaRegistryConfig(SchemaRegistryConfig.builder().pathType(PathType.JSON_PATH).build()))
		.getSchema(SCHEMA_TEXT);

	private InstrumentReader() {
	}

	/** The published JSON schema of instruments. */
	public static String schema() {
		return SCHEMA_TEXT;
	}

	/**
	 * Reads an institution's file.
	 * @throws InvalidInput with one entry per error, by JSON path
	 */
	public static InstrumentFile read(String text) {
		JsonNode tree = treeOf(text);
		List<Fault> unsound = new ArrayList<>();
		walk(tree, "$", unsound::add);
		refuse(unsound);
		refuse(SCHEMA.validate(tree).stream().map(SchemaLabels::of).toList());
		try {
			return new InstrumentFile(parse(tree), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree));
		}
		catch (FaultyInstrument ex) {
			throw refusal(ex.faults());
		}
		catch (JacksonException ex) {
			// The schema accepts what a record does not: a whole number such as
			// 1.0.
			throw new InvalidInput(EvaluationProblem.INVALID_INSTRUMENT, "$",
					"This doesn't match the instrument schema.");
		}
	}

	/** Reads a document that was valid before. */
	public static Instrument known(String document) {
		return parse(JSON.readTree(document));
	}

	/** Reads an instrument that comes with Alkimos. */
	static InstrumentFile shipped(String name) {
		return read(text(name));
	}

	private static JsonNode treeOf(String text) {
		if (text.length() > LONGEST) {
			throw new InvalidInput(EvaluationProblem.INSTRUMENT_TOO_LARGE, "$",
					"This file is too large. An instrument can have up to " + LONGEST + " characters.");
		}
		try {
			JsonNode tree = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
			if (tree.isObject()) {
				return tree;
			}
		}
		catch (JacksonException ex) {
			var place = ex.getLocation();
			throw new InvalidInput(EvaluationProblem.UNREADABLE_INSTRUMENT, "$", "This isn't valid JSON"
					+ ((place != null && place.getLineNr() > 0) ? ": check line " + place.getLineNr() + "." : "."));
		}
		throw new InvalidInput(EvaluationProblem.UNREADABLE_INSTRUMENT, "$",
				"This file doesn't contain an instrument.");
	}

	private static Instrument parse(JsonNode tree) {
		try {
			return JSON.treeToValue(tree, Instrument.class);
		}
		catch (JacksonException ex) {
			if (ex.getCause() instanceof FaultyInstrument faulty) {
				throw faulty;
			}
			throw ex;
		}
	}

	/**
	 * Finds characters that cannot be stored, and numbers so large that the schema
	 * validator fails on them.
	 */
	private static void walk(JsonNode node, String path, Consumer<Fault> faults) {
		if (node.isString() && !Texts.areSound(node.stringValue())) {
			faults.accept(new Fault(path,
					"Remove characters that can't be stored: control characters and unpaired surrogates."));
		}
		if (node.isNumber() && !node.isInt()
				&& !(node.isFloatingPointNumber() && Math.abs(node.doubleValue()) < Integer.MAX_VALUE)) {
			faults.accept(new Fault(path, "Enter a smaller number."));
		}
		int index = 0;
		for (JsonNode element : node.isArray() ? node : List.<JsonNode>of()) {
			walk(element, path + "[" + index++ + "]", faults);
		}
		node.properties().forEach((property) -> walk(property.getValue(), path + "." + property.getKey(), faults));
	}

	private static void refuse(List<Fault> faults) {
		if (!faults.isEmpty()) {
			throw refusal(faults);
		}
	}

	private static InvalidInput refusal(List<Fault> faults) {
		return new InvalidInput(EvaluationProblem.INVALID_INSTRUMENT,
				faults.stream()
					.distinct()
					.limit(MOST_ERRORS)
					.map((fault) -> new FieldError(fault.path(), fault.words()))
					.toList());
	}

	private static String text(String name) {
		try {
			return new ClassPathResource("org/alkimos/evaluation/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
