package org.alkimos.evaluation.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.archive.Population;
import org.alkimos.evaluation.archive.Population.Member;
import org.alkimos.evaluation.dataset.DataSetContent.Given;
import org.alkimos.evaluation.disclosure.MinimumGroupSize;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.ScoreSheet;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads a data set, or reports each place that cannot be read. */
class DataSetReader {

	private static final String ABOUT = "about.json";

	private static final String ANSWERS = "responses_long.csv";

	private static final String POPULATIONS = "populations.csv";

	private static final String SCORING = "scoring.csv";

	private static final String FIGURES = "dashboard.csv";

	private static final Set<String> WANTED = Set.of(ABOUT, ANSWERS, POPULATIONS, SCORING, FIGURES);

	/** Maximum total size when unpacked, including files that are not read. */
	private static final int MOST_BYTES = 64_000_000;

	private final Instrument instrument;

	private final DataSetFaults faults = new DataSetFaults();

	private final Map<String, String> files = new HashMap<>();

	private final Map<String, Given> forms = new LinkedHashMap<>();

	DataSetReader(Instrument instrument) {
		this.instrument = instrument;
	}

	/**
	 * Reads the ZIP file.
	 * @throws InvalidInput if it was not exported from Alkimos or contains errors, with
	 * each file and line
	 */
	DataSetContent read(byte[] zip) {
		unpack(zip);
		this.faults.throwIfAny();
		JsonNode about = about();
		scoring();
		this.faults.throwIfAny();
		lines(ANSWERS, this::answer);
		Map<List<String>, List<Member>> populations = new LinkedHashMap<>();
		lines(POPULATIONS, (line) -> member(line, populations));
		List<ExportedFigure> told = lines(FIGURES).stream().map(this::figure).toList();
		var content = content(about, populations(populations), told);
		content.populations().forEach((one) -> large(one, content.floor()));
		this.faults.throwIfAny();
		return content;
	}

	private void unpack(byte[] zip) {
		int left = MOST_BYTES;
		try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
			for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
				boolean wanted = WANTED.contains(entry.getName());
				byte[] content = in.readNBytes(wanted ? left + 1 : 0);
				// Other files count too, because they must be unpacked to skip them.
				left -= content.length + (int) in.skip(left + 1L - content.length);
				if (left < 0) {
					throw new InvalidInput("file", "Unpacked, this file is larger than 64 MB.");
				}
				if (wanted) {
					this.files.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
				}
			}
		}
		catch (IOException ex) {
			throw new InvalidInput("file", "Choose a ZIP file exported from Alkimos.");
		}
		WANTED.stream()
			.sorted()
			.filter((name) -> !this.files.containsKey(name))
			.forEach((name) -> this.faults.add("file", "This ZIP file doesn't contain " + name + "."));
	}

	private JsonNode about() {
		try {
			JsonNode about = JsonMapper.shared().readTree(this.files.get(ABOUT));
			if (!this.instrument.code().equals(about.path("instrument").asString(""))) {
				this.faults.add(ABOUT,
						"This export is for a different instrument than " + this.instrument.code() + ".");
			}
			return about;
		}
		catch (JacksonException ex) {
			throw new InvalidInput(ABOUT, "This isn't valid JSON.");
		}
	}

	/** Checks that scores use the same items here, so that they are comparable. */
	private void scoring() {
		Set<List<String>> there = new HashSet<>();
		lines(SCORING, (line) -> there.add(line.getFields()));
		Set<List<String>> here = new HashSet<>();
		String low = String.valueOf(this.instrument.scale().low());
		String high = String.valueOf(this.instrument.scale().high());
		for (InstrumentVersion version : this.instrument.versions()) {
			version.subscales()
				.forEach((subscale) -> subscale.items()
					.forEach((item) -> here.add(List.of(version.code(), subscale.code(), item, low, high))));
			version.items().forEach((item) -> here.add(List.of(version.code(), ScoreSheet.OVERALL, item, low, high)));
		}
		if (!here.equals(there)) {
			this.faults.add(SCORING, "Scores in this export use different items than they do here.");
		}
	}

	private void answer(NamedCsvRecord line) {
		if (!"item".equals(line.getField("kind"))) {
			return;
		}
		Item item = this.instrument.find(line.getField("variable"))
			.orElseThrow(() -> new IllegalArgumentException("There is no item " + line.getField("variable") + "."));
		Given form = this.forms.computeIfAbsent(String.join("/", line.getField("study_id"), line.getField("cohort"),
				line.getField("wave"), line.getField("form")), (key) -> form(line));
		Answer answer = said(line.getField("status"), line.getField("value"));
		if (answer != null && (!this.instrument.accepts(item.key(), answer)
				|| form.response().answers().put(item.key(), answer) != null)) {
			throw new IllegalArgumentException("This answer isn't on the scale or appears twice.");
		}
	}

	private static @Nullable Answer said(String status, String value) {
		return switch (status) {
			case "answered" -> Answer.of(Integer.parseInt(value));
			case "not-applicable" -> Answer.doesNotApply();
			case "missing" -> null;
			default -> throw new IllegalArgumentException("Use answered, not-applicable, or missing as the status.");
		};
	}

	private static Given form(NamedCsvRecord line) {
		String study = line.getField("study_id");
		return new Given(study, new Response(AssessmentId.next(),
				new CohortId(UUID.fromString(line.getField("cohort"))), new PersonId(id(study)),
				new PodId(id(line.getField("pod_study_id"))), new PersonId(id(line.getField("mentor_study_id"))),
				ExportLabels.read(AssessmentForm.class, line.getField("form")),
				ExportLabels.read(WaveMoment.class, line.getField("wave")), line.findField("department").orElse(null),
				line.findField("rank").orElse(null), new HashMap<>()));
	}

	private static UUID id(String study) {
		return UUID.nameUUIDFromBytes(study.getBytes(StandardCharsets.UTF_8));
	}

	/** Reads a person included in a figure; their responses must be present. */
	private void member(NamedCsvRecord line, Map<List<String>, List<Member>> populations) {
		String form = line.getField("form");
		String contrast = line.getField("contrast");
		for (String wave : contrast.split(">")) {
			String key = String.join("/", line.getField("study_id"), line.getField("cohort"), wave, form);
			if (!this.forms.containsKey(key)) {
				throw new IllegalArgumentException("This response isn't in " + ANSWERS + ".");
			}
		}
		populations.computeIfAbsent(List.of(form, contrast, line.getField("group")), (key) -> new ArrayList<>())
			.add(new Member(line.getField("study_id"), line.getField("cohort")));
	}

	private static List<Population> populations(Map<List<String>, List<Member>> members) {
		return members.entrySet()
			.stream()
			.map((one) -> new Population(one.getKey().get(0), one.getKey().get(1), one.getKey().get(2),
					List.copyOf(one.getValue())))
			.toList();
	}

	private void large(Population population, int floor) {
		if (population.members().size() < floor) {
			this.faults.add(POPULATIONS,
					"A group of fewer than " + floor + " people: " + population.contrast() + ", " + population.group());
		}
	}

	private ExportedFigure figure(NamedCsvRecord line) {
		String value = line.getField("value");
		String reason = line.getField("reason");
		return new ExportedFigure(line.getField("form"), line.getField("version"), line.getField("missing_rule"),
				line.getField("group"), line.getField("contrast"), line.getField("variable"),
				line.getField("statistic"), value.isEmpty() ? null : Double.valueOf(value),
				reason.isEmpty() ? null : reason);
	}

	private DataSetContent content(JsonNode about, List<Population> populations, List<ExportedFigure> told) {
		try {
			var query = new ResultsQuery(ExportLabels.read(AssessmentForm.class, about.path("form").asString("")),
					about.path("version").asString(""),
					ExportLabels.read(MissingRule.class, about.path("missing_rule").asString("")),
					ExportLabels.read(WaveMoment.class, about.path("from").asString("")),
					ExportLabels.read(WaveMoment.class, about.path("to").asString("")),
					ExportLabels.group(about.path("group").asString("")), about.path("pooled").asBoolean(false));
			int floor = Math.max(MinimumGroupSize.LOWEST, about.path("floor").asInt(MinimumGroupSize.LOWEST));
			return new DataSetContent(query, new CohortId(UUID.fromString(about.path("cohort").asString(""))), floor,
					List.copyOf(this.forms.values()), populations, told);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(ABOUT, "The page this export was requested from can't be determined.");
		}
	}

	private List<NamedCsvRecord> lines(String name) {
		try {
			return CsvReader.builder().ofNamedCsvRecord(String.valueOf(this.files.get(name))).stream().toList();
		}
		catch (CsvParseException ex) {
			throw new InvalidInput(name, "This isn't a CSV file.");
		}
	}

	private void lines(String name, Consumer<NamedCsvRecord> reader) {
		for (NamedCsvRecord line : lines(name)) {
			try {
				reader.accept(line);
			}
			catch (RuntimeException ex) {
				this.faults.add(name + ":" + line.getStartingLineNumber(), ex);
			}
		}
	}

}
