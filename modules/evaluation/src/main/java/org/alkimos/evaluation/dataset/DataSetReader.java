package org.alkimos.evaluation.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.archive.Population;
import org.alkimos.evaluation.archive.Population.Member;
import org.alkimos.evaluation.disclosure.MinimumGroupSize;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.ScoreSheet;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Reads a data set, or reports each place that cannot be read. */
class DataSetReader {

	private final Instrument instrument;

	private final DataSetFaults faults = new DataSetFaults();

	private final DataSetFiles files = new DataSetFiles(this.faults);

	private final DataSetForms forms;

	DataSetReader(Instrument instrument) {
		this.instrument = instrument;
		this.forms = new DataSetForms(instrument);
	}

	/**
	 * Reads the ZIP file.
	 * @throws InvalidInput if it was not exported from Alkimos or contains errors, with
	 * each file and line
	 */
	DataSetContent read(byte[] zip) {
		this.files.unpack(zip);
		this.faults.throwIfAny();
		JsonNode about = about();
		scoring();
		this.faults.throwIfAny();
		this.files.lines(DataSetFiles.ANSWERS, this.forms::answer);
		Map<List<String>, List<Member>> populations = new LinkedHashMap<>();
		this.files.lines(DataSetFiles.POPULATIONS, (line) -> member(line, populations));
		List<ExportedFigure> exported = this.files.lines(DataSetFiles.FIGURES).stream().map(this::figure).toList();
		var content = content(about, populations(populations), exported);
		content.populations().forEach((one) -> large(one, content.floor()));
		this.faults.throwIfAny();
		return content;
	}

	private JsonNode about() {
		try {
			JsonNode about = JsonMapper.shared().readTree(this.files.text(DataSetFiles.ABOUT));
			if (!this.instrument.code().equals(about.path("instrument").asString(""))) {
				this.faults.add(DataSetFiles.ABOUT,
						"This export is for a different instrument than " + this.instrument.code() + ".");
			}
			return about;
		}
		catch (JacksonException ex) {
			throw new InvalidInput(EvaluationProblem.UNREADABLE_DATA_SET, DataSetFiles.ABOUT, "This isn't valid JSON.");
		}
	}

	/** Checks that scores use the same items here, so that they are comparable. */
	private void scoring() {
		Set<List<String>> there = new HashSet<>();
		this.files.lines(DataSetFiles.SCORING, (line) -> there.add(line.getFields()));
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
			this.faults.add(DataSetFiles.SCORING, "Scores in this export use different items than they do here.");
		}
	}

	/** Reads a person included in a figure; their responses must be present. */
	private void member(NamedCsvRecord line, Map<List<String>, List<Member>> populations) {
		String form = line.getField("form");
		String contrast = line.getField("contrast");
		for (String wave : contrast.split(">")) {
			String key = String.join("/", line.getField("study_id"), line.getField("cohort"), wave, form);
			if (!this.forms.contain(key)) {
				throw new IllegalArgumentException("This response isn't in " + DataSetFiles.ANSWERS + ".");
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
			this.faults.add(DataSetFiles.POPULATIONS,
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

	private DataSetContent content(JsonNode about, List<Population> populations, List<ExportedFigure> exported) {
		try {
			var query = new ResultsQuery(ExportLabels.read(AssessmentForm.class, about.path("form").asString("")),
					about.path("version").asString(""),
					ExportLabels.read(MissingRule.class, about.path("missing_rule").asString("")),
					ExportLabels.read(WaveMoment.class, about.path("from").asString("")),
					ExportLabels.read(WaveMoment.class, about.path("to").asString("")),
					ExportLabels.group(about.path("group").asString("")), about.path("pooled").asBoolean(false));
			int floor = Math.max(MinimumGroupSize.LOWEST, about.path("floor").asInt(MinimumGroupSize.LOWEST));
			return new DataSetContent(query, new CohortId(UUID.fromString(about.path("cohort").asString(""))), floor,
					this.forms.all(), populations, exported);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(EvaluationProblem.INVALID_DATA_SET, DataSetFiles.ABOUT,
					"The page this export was requested from can't be determined.");
		}
	}

}
