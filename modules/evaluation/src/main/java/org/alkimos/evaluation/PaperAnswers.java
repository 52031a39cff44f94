package org.alkimos.evaluation;

import java.util.List;
import java.util.Map;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.instrument.Answer;

/**
 * What was found in a file of answers on paper.
 *
 * @param errors what has to be corrected, in the order of the file
 */
public record PaperAnswers(List<Ready> ready, List<RowFault> errors) {

	public PaperAnswers {
		ready = List.copyOf(ready);
		errors = List.copyOf(errors);
	}

	/**
	 * A row that can be entered.
	 *
	 * @param row as spreadsheets count, the header is 1
	 */
	public record Ready(int row, String sheet, int answered, int notApplicable, int missing, Consents consents) {
	}

	/**
	 * What is wrong with a row, or with one cell of it.
	 *
	 * @param row as spreadsheets count; 0 for the whole file
	 * @param column empty for the whole row
	 */
	public record RowFault(int row, String column, String message) {
	}

	/** How many rows cannot be entered. */
	public int faultyRows() {
		return (int) this.errors.stream().map(RowFault::row).distinct().count();
	}

	/** A row with what it says. */
	record Entry(Ready ready, AssessmentId assessment, Map<String, Answer> answers) {
	}

}
