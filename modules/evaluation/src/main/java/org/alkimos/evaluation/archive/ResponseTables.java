package org.alkimos.evaluation.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.Score;
import org.alkimos.evaluation.scoring.ScoreSheet;
import org.alkimos.evaluation.scoring.Scorer;

/** Responses as tables: one line per answer and score, or one per form. */
class ResponseTables {

	private static final List<String> WHO = List.of("study_id", "pod_study_id", "mentor_study_id", "cohort", "wave",
			"form");

	private final Contents contents;

	private final List<String> bands;

	private final Map<String, Scorer> scorers = new HashMap<>();

	ResponseTables(Contents contents) {
		this.contents = contents;
		TreeSet<String> names = new TreeSet<>();
		contents.rows().forEach((row) -> names.addAll(row.bands().keySet()));
		this.bands = List.copyOf(names);
	}

	/** Approximate number of cells in all tables of responses. */
	static long cells(Contents contents) {
		var tables = new ResponseTables(contents);
		int items = contents.instrument().items().size();
		int scores = contents.instrument()
			.versions()
			.stream()
			.mapToInt((version) -> (version.subscales().size() + 1) * MissingRule.values().length)
			.sum();
		long longer = (long) (items + scores) * (WHO.size() + tables.bands.size() + 10);
		return contents.rows().size() * (longer + 3L * tables.columns().size() + 2L * items);
	}

	void longTable(Table table) {
		List<Object> head = new ArrayList<>(WHO);
		head.addAll(this.bands);
		head.addAll(List.of("version", "kind", "variable", "missing_rule", "value", "status", "items", "answered",
				"not_applicable", "missing"));
		table.line(head.toArray());
		this.contents.rows().forEach((row) -> {
			items(table, row);
			this.contents.instrument().versions().forEach((version) -> scores(table, row, version));
		});
	}

	private void items(Table table, Row row) {
		for (Item item : this.contents.instrument().items()) {
			Answer answer = row.answers().getOrDefault(item.key(), Answer.missing());
			line(table, row, new Observation("", "item", item.key(), "", said(answer), word(answer.status()), null));
		}
	}

	/** A number, or several chosen numbers separated by spaces. */
	private static @Nullable Object said(Answer answer) {
		return (answer.chosen() != null) ? answer.chosen() : answer.value();
	}

	private void scores(Table table, Row row, InstrumentVersion version) {
		for (Score score : scorer(version).of(row.answers()).all()) {
			String kind = ScoreSheet.OVERALL.equals(score.code()) ? "overall" : "subscale";
			for (MissingRule rule : MissingRule.values()) {
				Double value = score.by(rule);
				String status = (value != null) ? "scored" : "not-scored";
				line(table, row, new Observation(version.code(), kind, score.code(), word(rule), value, status, score));
			}
		}
	}

	private Scorer scorer(InstrumentVersion version) {
		return this.scorers.computeIfAbsent(version.code(), (code) -> new Scorer(version));
	}

	private void line(Table table, Row row, Observation seen) {
		List<@Nullable Object> cells = who(row);
		cells.add(seen.version());
		cells.add(seen.kind());
		cells.add(seen.variable());
		cells.add(seen.rule());
		cells.add(seen.value());
		cells.add(seen.status());
		Score score = seen.score();
		cells.add((score != null) ? score.items() : null);
		cells.add((score != null) ? score.answered() : null);
		cells.add((score != null) ? score.notApplicable() : null);
		cells.add((score != null) ? score.missing() : null);
		table.line(cells.toArray());
	}

	private List<@Nullable Object> who(Row row) {
		List<@Nullable Object> cells = new ArrayList<>(
				List.of(row.study(), row.pod(), row.mentor(), row.cohort(), row.wave(), row.form()));
		this.bands.forEach((band) -> cells.add(row.bands().getOrDefault(band, "")));
		return cells;
	}

	/** Column names of the wide table. */
	List<String> columns() {
		List<String> names = new ArrayList<>(WHO);
		names.addAll(this.bands);
		this.contents.instrument().items().forEach((item) -> names.add(field(item.key())));
		this.contents.instrument()
			.versions()
			.forEach((version) -> ScoreSheet.of(version, Map.of())
				.all()
				.forEach((score) -> List.of(MissingRule.values())
					.forEach((rule) -> names.add(field(version.code() + "_" + score.code() + "_" + rule)))));
		return names;
	}

	/** One form in column order; 99 is not applicable. */
	List<@Nullable Object> wide(Row row) {
		List<@Nullable Object> cells = who(row);
		this.contents.instrument().items().forEach((item) -> {
			Answer answer = row.answers().getOrDefault(item.key(), Answer.missing());
			cells.add((answer.status() == AnswerStatus.NOT_APPLICABLE) ? Redcap.NOT_APPLICABLE : said(answer));
		});
		this.contents.instrument()
			.versions()
			.forEach((version) -> scorer(version).of(row.answers())
				.all()
				.forEach((score) -> List.of(MissingRule.values()).forEach((rule) -> cells.add(score.by(rule)))));
		return cells;
	}

	void wideTable(Table table) {
		table.line(columns().toArray());
		this.contents.rows().forEach((row) -> table.line(wide(row).toArray()));
	}

	/**
	 * Three header rows (names, questions, and import IDs) above the responses, as survey
	 * tools export them.
	 */
	void threeHeaders(Table table) {
		List<String> columns = columns();
		table.line(columns.toArray());
		table.line(columns.stream().map(this::label).toArray());
		table.line(columns.stream().map((name) -> "{\"ImportId\":\"" + name + "\"}").toArray());
		this.contents.rows().forEach((row) -> table.line(wide(row).toArray()));
	}

	private String label(String column) {
		return this.contents.instrument()
			.items()
			.stream()
			.filter((item) -> field(item.key()).equals(column))
			.map(Item::label)
			.findFirst()
			.orElse(column);
	}

	/**
	 * Name that every statistics package accepts: lowercase letters, digits, and
	 * underscores.
	 */
	static String field(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** One answer or score of a form. */
	private record Observation(String version, String kind, String variable, String rule, @Nullable Object value,
			String status, @Nullable Score score) {
	}

}
