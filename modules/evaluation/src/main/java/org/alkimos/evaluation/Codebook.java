package org.alkimos.evaluation;

import java.util.List;
import java.util.stream.Collectors;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Reversal;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.instrument.ScoreMethod;
import org.alkimos.evaluation.instrument.ScoreSheet;
import org.alkimos.evaluation.instrument.Subscale;

/**
 * Describes every column and variable of the results file, and what was left out of it.
 */
class Codebook {

	private static final String ALL_WAVES = "opening; closing";

	private final Instrument instrument;

	private final CsvTable table = new CsvTable("section", "variable", "label", "type", "values", "wave",
			"instrument_version", "scoring");

	Codebook(Instrument instrument) {
		this.instrument = instrument;
	}

	String write(List<Withheld> withheld) {
		columns();
		this.instrument.items().forEach(this::item);
		this.instrument.versions().forEach(this::scores);
		withheld.forEach((group) -> this.table.add("withheld", ResultsCsv.word(group.form()),
				"Left out: fewer than " + SmallGroups.FLOOR + " people answered", "", "", ResultsCsv.word(group.wave()),
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
				"strict = every item; prorated = " + prorating());
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
		this.table.add("item", item.key(), item.label() + " (paper item " + item.number() + ")", type(item),
				values(item), ALL_WAVES, this.instrument.asked().code(), scored);
	}

	private static String type(Item item) {
		return switch (item.kind()) {
			case LIKERT, NUMBER -> "integer";
			case CHOICE -> item.multiple() ? "any of the values" : "category";
			case TEXT -> "text, withheld";
		};
	}

	private static String values(Item item) {
		return switch (item.kind()) {
			case LIKERT -> words(item.scale());
			case CHOICE -> item.choices()
				.stream()
				.map((choice) -> choice.value() + " = " + choice.label())
				.collect(Collectors.joining("; "));
			case NUMBER -> ((item.min() != null) ? "from " + item.min() + " " : "")
					+ ((item.max() != null) ? "to " + item.max() : "");
			case TEXT -> "";
		};
	}

	private String prorating() {
		return this.instrument.versions()
			.stream()
			.map((version) -> "at least %s of a subscale and %s overall (%s)".formatted(version.prorating().subscale(),
					version.prorating().overall(), version.code()))
			.collect(Collectors.joining(", "));
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
			.forEach((subscale) -> this.table.add("score", subscale.code(), subscale.label(), word(subscale.method()),
					scale(), ALL_WAVES, version.code(),
					rule(subscale.method()) + String.join(", ", subscale.items()) + reversed(version, subscale)));
		String forms = version.validatedFor().stream().map(ResultsCsv::word).sorted().collect(Collectors.joining(", "));
		this.table.add("score", ScoreSheet.OVERALL, "Overall", word(version.overall()), scale(), ALL_WAVES,
				version.code(), rule(version.overall()) + "all " + version.items().size() + " items; "
						+ version.source() + "; validated for " + forms);
	}

	private static String word(ScoreMethod method) {
		return switch (method) {
			case MEAN -> "mean";
			case SUM -> "sum";
		};
	}

	private static String rule(ScoreMethod method) {
		return switch (method) {
			case MEAN -> "Mean of ";
			case SUM -> "Sum of ";
		};
	}

	private static String reversed(InstrumentVersion version, Subscale subscale) {
		String keys = version.reversed()
			.stream()
			.map(Reversal::item)
			.filter(subscale.items()::contains)
			.collect(Collectors.joining(", "));
		return keys.isEmpty() ? "" : "; reversed: " + keys;
	}

	private String scale() {
		return words(this.instrument.scale());
	}

	private static String words(Scale scale) {
		return scale.anchors()
			.stream()
			.map((anchor) -> anchor.value() + " = " + anchor.label())
			.collect(Collectors.joining("; ", scale.low() + " to " + scale.high() + ": ", ""));
	}

}
