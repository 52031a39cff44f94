package org.alkimos.evaluation;

import java.util.List;
import java.util.stream.Collectors;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.instrument.ScoreSheet;
import org.alkimos.evaluation.instrument.Subscale;

/**
 * Describes every column and variable of the results file, and what was left out of it.
 */
class Codebook {

	private static final String ALL_WAVES = "opening; midway; closing; retrospective; follow-up-6; follow-up-12; follow-up-24; follow-up-36";

	private final Instrument instrument;

	private final int floor;

	private final CsvTable table = new CsvTable("section", "variable", "label", "type", "values", "wave",
			"instrument_version", "scoring");

	Codebook(Instrument instrument, int floor) {
		this.instrument = instrument;
		this.floor = floor;
	}

	String write(List<Withheld> withheld) {
		columns();
		this.instrument.items().forEach(this::item);
		this.instrument.versions().forEach(this::scores);
		withheld.forEach((group) -> this.table.add("withheld", ResultsCsv.word(group.form()),
				"Left out: fewer than " + this.floor + " people answered", "", "", ResultsCsv.word(group.wave()),
				"", ""));
		return this.table.toString();
	}

	private void columns() {
		column("study_id", "Person, stable within one institution and purpose", "text", "");
		column("pod_study_id", "Pod, stable within one institution and purpose", "text", "");
		column("cohort_id", "Cohort", "uuid", "");
		column("wave", "When the form was asked", "category", ALL_WAVES);
		column("form", "Who rates whom", "category", "mentor-self; mentee-about-mentor");
		column("version", "Version of the instrument; scores of two versions are not comparable", "category",
				this.instrument.versions().stream().map(InstrumentVersion::code).collect(Collectors.joining("; ")));
		column("kind", "What the line holds", "category", "item; subscale; overall");
		column("variable", "Key of the item, or code of the score", "text", "See the sections item and score");
		column("missing_rule", "From how many answers a score is made; empty for items", "category",
				"strict = every item; prorated = at least two thirds of a subscale, 80 % overall (rule of Alkimos)");
		column("value", "Answer or mean; empty if there is none", "number", scale());
		column("status", "What became of the item or score", "category",
				"answered; not-applicable; missing; scored; not-scored");
		column("items", "Items of the score", "count", "");
		column("answered", "Of these, answered", "count", "");
		column("not_applicable", "Of these, said not to apply", "count", "");
		column("missing", "Of these, without any answer", "count", "");
	}

	private void column(String name, String label, String type, String values) {
		this.table.add("column", name, label, type, values, ALL_WAVES, "", "");
	}

	private void item(Item item) {
		String scored = this.instrument.versions()
			.stream()
			.map((version) -> version.code() + " " + subscaleOf(version, item))
			.collect(Collectors.joining("; "));
		this.table.add("item", item.key(), item.label() + " (paper item " + item.number() + ")", "integer", scale(),
				ALL_WAVES, this.instrument.asked().code(), scored);
	}

	private static String subscaleOf(InstrumentVersion version, Item item) {
		return version.subscales()
			.stream()
			.filter((subscale) -> subscale.items().contains(item.key()))
			.map(Subscale::code)
			.findFirst()
			.orElse("not scored");
	}

	private void scores(InstrumentVersion version) {
		version.subscales()
			.forEach((subscale) -> this.table.add("score", subscale.code(), subscale.label(), "mean", scale(),
					ALL_WAVES, version.code(), "Mean of " + String.join(", ", subscale.items())));
		String forms = version.validatedFor().stream().map(ResultsCsv::word).sorted().collect(Collectors.joining(", "));
		this.table.add("score", ScoreSheet.OVERALL, "Overall", "mean", scale(), ALL_WAVES, version.code(),
				"Mean of all " + version.items().size() + " items; " + version.source() + "; validated for " + forms);
	}

	private String scale() {
		Scale scale = this.instrument.scale();
		return scale.anchors()
			.stream()
			.map((anchor) -> anchor.value() + " = " + anchor.label())
			.collect(Collectors.joining("; ", scale.low() + " to " + scale.high() + ": ", ""));
	}

}
