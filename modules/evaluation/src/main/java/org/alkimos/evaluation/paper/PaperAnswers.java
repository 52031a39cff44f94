package org.alkimos.evaluation.paper;

import java.util.List;
import java.util.Map;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.scoring.Answer;

/**
 * Result of reading a file of paper responses.
 *
 * @param ready valid rows in the order of the file
 * @param errors errors in the order of the file
 */
public record PaperAnswers(List<Ready> ready, List<RowFault> errors) {

	public PaperAnswers {
		ready = List.copyOf(ready);
		errors = List.copyOf(errors);
	}

	/**
	 * A valid row.
	 *
	 * @param row row number in the spreadsheet; the header is row 1
	 * @param sheet number printed on the paper form, such as {@code K7QM-2X9D}
	 * @param answered number of questions answered, without those answered as not
	 * applicable
	 * @param notApplicable number of questions answered as not applicable
	 * @param missing number of questions asked, given the answers, and left empty
	 * @param consents consents circled on the form
	 */
	public record Ready(int row, String sheet, int answered, int notApplicable, int missing, Consents consents) {
	}

	/**
	 * An error in a row or in one cell.
	 *
	 * @param row row number in the spreadsheet, or 0 for the entire file
	 * @param column column name; empty for the entire row
	 * @param message what is wrong, and usually how to fix it
	 */
	public record RowFault(int row, String column, String message) {
	}

	/** Number of rows with errors. */
	public int faultyRows() {
		return (int) this.errors.stream().map(RowFault::row).distinct().count();
	}

	/** A valid row with its content. */
	public record Entry(Ready ready, AssessmentId assessment, Map<String, Answer> answers) {
	}

}
