package org.alkimos.evaluation.archive;

import java.util.List;
import java.util.stream.Collectors;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.ScoreSheet;

/** Tables that document the other files. */
record Descriptions(Contents contents) {

	/** Codebook: meaning, allowed values, and scoring of every variable. */
	void codebook(Table table) {
		String values = values(this.contents.instrument().scale());
		table.line("variable", "wide_column", "label", "type", "values", "waves", "instrument_version", "scoring");
		columns(table);
		String waves = this.contents.rows()
			.stream()
			.map(Row::wave)
			.distinct()
			.sorted()
			.collect(Collectors.joining("; "));
		items(table, values, waves);
		this.contents.instrument().versions().forEach((version) -> scores(table, version, values, waves));
	}

	private void items(Table table, String values, String waves) {
		Instrument instrument = this.contents.instrument();
		instrument.items()
			.forEach((item) -> table.line(item.key(), ResponseTables.field(item.key()),
					item.label() + " (paper item " + item.number() + ")", "integer",
					values + "; " + Redcap.NOT_APPLICABLE + " = not applicable (wide files)", waves,
					instrument.versions()
						.stream()
						.filter((version) -> version.items().contains(item.key()))
						.map(InstrumentVersion::code)
						.collect(Collectors.joining("; ")),
					""));
	}

	private static void scores(Table table, InstrumentVersion version, String values, String waves) {
		version.subscales()
			.forEach((subscale) -> table.line(subscale.code(),
					ResponseTables.field(version.code() + "_" + subscale.code()) + "_strict/_prorated",
					subscale.label(), "mean", values, waves, version.code(),
					"Mean of " + String.join(", ", subscale.items()) + "; strict: all answered, prorated: at least "
							+ version.prorating().subscale() + " (rule of Alkimos)"));
		table.line(ScoreSheet.OVERALL, ResponseTables.field(version.code() + "_overall") + "_strict/_prorated",
				"Overall", "mean", values, waves, version.code(),
				"Mean of all " + version.items().size() + " items; strict: all answered, prorated: at least "
						+ version.prorating().overall() + " (rule of Alkimos); " + version.source());
	}

	/** Columns that identify a row and its content. */
	private static void columns(Table table) {
		column(table, "study_id", "Person, stable within one institution and purpose");
		column(table, "pod_study_id", "Pod, stable within one institution and purpose");
		column(table, "mentor_study_id", "Mentor who is rated; the person themselves in self-ratings");
		column(table, "cohort", "Cohort");
		column(table, "wave", "When the form was asked");
		column(table, "form", "Who rates whom: mentor-self, mentee-about-mentor");
		column(table, "department", "Department at enrollment; empty where too few share it");
		column(table, "rank", "Rank at enrollment; empty where too few share it");
		column(table, "version", "Version of the instrument that scores; scores of two versions are not comparable");
		column(table, "kind", "What the line holds: item, subscale, overall");
		column(table, "variable", "Key of the item, or code of the score");
		column(table, "missing_rule", "From how many answers a score is made: strict, prorated; empty for items");
		column(table, "value", "Answer or mean; empty if there is none");
		column(table, "status", "answered, not-applicable, missing; scored, not-scored");
		column(table, "items", "Items of the score");
		column(table, "answered", "Of these, answered");
		column(table, "not_applicable", "Of these, said not to apply");
		column(table, "missing", "Of these, without any answer");
	}

	private static void column(Table table, String name, String label) {
		table.line(name, name, label, "column", "", "", "", "");
	}

	private static String values(Scale scale) {
		return scale.anchors()
			.stream()
			.map((anchor) -> anchor.value() + " = " + anchor.label())
			.collect(Collectors.joining("; ", scale.low() + " to " + scale.high() + ": ", ""));
	}

	/** Items in each score, in machine-readable form. */
	void scoring(Table table) {
		table.line("version", "score", "item", "low", "high");
		Scale scale = this.contents.instrument().scale();
		for (InstrumentVersion version : this.contents.instrument().versions()) {
			version.subscales()
				.forEach((subscale) -> subscale.items()
					.forEach((item) -> table.line(version.code(), subscale.code(), item, scale.low(), scale.high())));
			version.items()
				.forEach((item) -> table.line(version.code(), ScoreSheet.OVERALL, item, scale.low(), scale.high()));
		}
	}

	void populations(Table table) {
		table.line("form", "contrast", "group", "study_id", "cohort");
		this.contents.populations()
			.forEach((population) -> population.members()
				.forEach((member) -> table.line(population.form(), population.contrast(), population.group(),
						member.study(), member.cohort())));
	}

	static void figures(Table table, List<ExportedFigure> figures) {
		table.line("form", "version", "missing_rule", "group", "contrast", "variable", "statistic", "value", "reason");
		figures.forEach((figure) -> table.line(figure.form(), figure.version(), figure.rule(), figure.group(),
				figure.contrast(), figure.variable(), figure.statistic(), figure.value(), figure.reason()));
	}

	void deidentification(Table table) {
		table.line("what", "why", "people");
		this.contents.deidentified().forEach((one) -> table.line(one.what(), one.why(), one.people()));
	}

}
