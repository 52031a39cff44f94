package org.alkimos.evaluation.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.scoring.Subscale;

/**
 * A REDCap data dictionary with its eighteen columns, and matching records: one record
 * for each submitted form.
 */
record Redcap(Contents contents) {

	/** Code of "not applicable". */
	static final Integer NOT_APPLICABLE = 99;

	static final List<String> COLUMNS = List.of("Variable / Field Name", "Form Name", "Section Header", "Field Type",
			"Field Label", "Choices, Calculations, OR Slider Labels", "Field Note",
			"Text Validation Type OR Show Slider Number", "Text Validation Min", "Text Validation Max", "Identifier?",
			"Branching Logic (Show field only if...)", "Required Field?", "Custom Alignment",
			"Question Number (surveys only)", "Matrix Group Name", "Matrix Ranking?", "Field Annotation");

	private static final Map<String, String> WHO = java.util.Collections.unmodifiableMap(who());

	private static Map<String, String> who() {
		Map<String, String> labels = new java.util.LinkedHashMap<>();
		labels.put("record_id", "Record");
		labels.put("study_id", "Study number of the respondent");
		labels.put("pod_study_id", "Study number of the pod");
		labels.put("mentor_study_id", "Study number of the mentor who is rated");
		labels.put("cohort", "Cohort");
		labels.put("wave", "Wave");
		labels.put("assessment_form", "Who rates whom");
		return labels;
	}

	void dictionary(Table table) {
		table.line(COLUMNS.toArray());
		WHO.forEach((name, label) -> table.line(line(new Field(name, "", "text", label, "", "", "")).toArray()));
		Instrument instrument = this.contents.instrument();
		for (Subscale subscale : instrument.asked().subscales()) {
			String heading = subscale.label();
			for (String key : subscale.items()) {
				Item item = instrument.item(key);
				var field = new Field(ResponseTables.field(key), heading, "radio", item.label(),
						choices(instrument.scale()), "Key of the skill: " + key,
						ResponseTables.field("m_" + subscale.code()));
				table.line(line(field).toArray());
				heading = "";
			}
		}
	}

	private List<String> line(Field field) {
		return List.of(field.name(), ResponseTables.field(this.contents.instrument().code()), field.heading(),
				field.type(), field.label(), field.choices(), field.note(), "", "", "", "", "", "", "", "",
				field.matrix(), "", "");
	}

	private static String choices(Scale scale) {
		Map<Integer, String> words = scale.anchors()
			.stream()
			.collect(Collectors.toMap(Scale.Anchor::value, Scale.Anchor::label));
		return IntStream.rangeClosed(scale.low(), scale.high())
			.mapToObj((point) -> point + ", " + (point + " " + words.getOrDefault(point, "")).strip())
			.collect(Collectors.joining(" | ")) + " | " + NOT_APPLICABLE + ", Not applicable";
	}

	void records(Table table) {
		List<String> keys = this.contents.instrument().asked().items();
		List<Object> head = new ArrayList<>(WHO.keySet());
		keys.forEach((key) -> head.add(ResponseTables.field(key)));
		table.line(head.toArray());
		int number = 1;
		for (Row row : this.contents.rows()) {
			List<@Nullable Object> cells = new ArrayList<>(
					List.of(number++, row.study(), row.pod(), row.mentor(), row.cohort(), row.wave(), row.form()));
			keys.forEach((key) -> {
				var answer = row.answers().get(key);
				cells.add((answer == null) ? null : answer.notApplicable() ? NOT_APPLICABLE : answer.value());
			});
			table.line(cells.toArray());
		}
	}

	/** One field of the form, as the data dictionary describes it. */
	private record Field(String name, String heading, String type, String label, String choices, String note,
			String matrix) {
	}

}
