package org.alkimos.evaluation.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.instrument.AnswerHelp;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.paper.PaperAnswers.Entry;
import org.alkimos.evaluation.paper.PaperAnswers.Ready;
import org.alkimos.evaluation.paper.PaperAnswers.RowFault;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;

/** Reads rows of paper responses and reports invalid cells. */
public class PaperReader {

	public static final String SHEET = "sheet";

	public static final String FOR_EVALUATION = "for_evaluation";

	public static final String FOR_RESEARCH = "for_research";

	/** Cell value for "not applicable". */
	static final String NOT_APPLICABLE = "NA";

	/**
	 * The current state of a form in the wave.
	 *
	 * @param begun whether any question has been answered
	 */
	public record Open(AssessmentId id, Instrument instrument, boolean handedIn, boolean begun) {
	}

	private final Map<String, Open> forms;

	private final List<Entry> entries = new ArrayList<>();

	private final List<RowFault> errors = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	/** Reads responses for these forms by sheet number. */
	public PaperReader(Map<String, Open> forms) {
		this.forms = forms;
	}

	public PaperReader read(PaperFile file) {
		Stream.of(SHEET, FOR_EVALUATION, FOR_RESEARCH)
			.filter((column) -> !file.columns().contains(column))
			.forEach((column) -> this.errors.add(new RowFault(0, column, "This column is missing.")));
		if (this.errors.isEmpty()) {
			file.rows().forEach((row) -> read(row, file.columns()));
		}
		return this;
	}

	private void read(PaperFile.Row row, List<String> columns) {
		String sheet = SheetNumber.typed(row.cell(SHEET)).text();
		int before = this.errors.size();
		Open form = this.forms.get(sheet);
		reject(row, SHEET, problem(sheet, form));
		@Nullable Boolean evaluation = consent(row, FOR_EVALUATION);
		@Nullable Boolean research = consent(row, FOR_RESEARCH);
		if (form == null || evaluation == null || research == null) {
			return;
		}
		Map<String, Answer> answers = answers(row, columns, form.instrument());
		if (this.errors.size() == before && answers.isEmpty()) {
			this.errors.add(new RowFault(row.number(), "", "This row has no answers. Delete the row."));
		}
		if (this.errors.size() == before) {
			this.entries.add(new Entry(ready(row, sheet, answers, form, new Consents(evaluation, research)), form.id(),
					answers));
		}
	}

	private @Nullable String problem(String sheet, @Nullable Open form) {
		if (form == null) {
			return "No sheet in this wave has this number. Check it against the paper form.";
		}
		if (!this.seen.add(sheet)) {
			return "This sheet also appears in an earlier row. Keep one of them.";
		}
		if (form.handedIn()) {
			return "This form has already been submitted.";
		}
		return form.begun() ? "The respondent has started this form online. Ask that it be submitted there." : null;
	}

	private @Nullable Boolean consent(PaperFile.Row row, String column) {
		String word = row.cell(column).toLowerCase(Locale.ROOT);
		reject(row, column,
				(word.equals("yes") || word.equals("no")) ? null : "Enter yes or no, as circled on the form.");
		return word.equals("yes") ? Boolean.TRUE : word.equals("no") ? Boolean.FALSE : null;
	}

	private Map<String, Answer> answers(PaperFile.Row row, List<String> columns, Instrument instrument) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		columns.stream()
			.filter((column) -> !Set.of(SHEET, FOR_EVALUATION, FOR_RESEARCH).contains(column))
			.filter((column) -> !row.cell(column).isEmpty())
			.forEach((column) -> {
				Item item = instrument.items()
					.stream()
					.filter((one) -> one.key().equalsIgnoreCase(column))
					.findFirst()
					.orElse(null);
				Answer answer = (item != null) ? read(item, row.cell(column)) : Answer.missing();
				if (item == null) {
					reject(row, column, "This form doesn't have this question. Leave the cell empty.");
				}
				else if (instrument.accepts(item.key(), answer)) {
					answers.put(item.key(), answer);
				}
				else {
					reject(row, column, AnswerHelp.of(item).replace("\"not-applicable\"", NOT_APPLICABLE));
				}
			});
		answers.keySet().retainAll(instrument.shown(answers));
		return answers;
	}

	private static Answer read(Item item, String cell) {
		if (cell.equalsIgnoreCase(NOT_APPLICABLE)) {
			return Answer.doesNotApply();
		}
		if (item.kind() == ItemKind.TEXT) {
			return Answer.ofText(cell);
		}
		if (item.multiple()) {
			return cell.matches("\\d{1,7}( \\d{1,7}){0,99}")
					? Answer.ofChoices(Stream.of(cell.split(" ")).map(Integer::valueOf).toList()) : Answer.ofText(cell);
		}
		return cell.matches("-?\\d{1,7}") ? Answer.of(Integer.parseInt(cell)) : Answer.ofText(cell);
	}

	private static Ready ready(PaperFile.Row row, String sheet, Map<String, Answer> answers, Open form,
			Consents consents) {
		int notApplicable = (int) answers.values()
			.stream()
			.filter((answer) -> answer.status() == AnswerStatus.NOT_APPLICABLE)
			.count();
		int answered = answers.size() - notApplicable;
		return new Ready(row.number(), sheet, answered, notApplicable,
				form.instrument().shown(answers).size() - answers.size(), consents);
	}

	private void reject(PaperFile.Row row, String column, @Nullable String message) {
		if (message != null) {
			this.errors.add(new RowFault(row.number(), column, message));
		}
	}

	public List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	public PaperAnswers found() {
		return new PaperAnswers(this.entries.stream().map(Entry::ready).toList(), this.errors);
	}

}
