package org.alkimos.platform.evaluation.paper;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.paper.PaperAnswers;
import org.alkimos.evaluation.paper.PaperAnswers.Ready;
import org.alkimos.evaluation.paper.PaperAnswers.RowFault;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;

/**
 * Page for entering paper responses from a file.
 *
 * @param found result of reading the chosen file, or null before one was chosen
 * @param content content of the file, posted again on confirmation
 */
public record PaperPage(CohortId cohort, WaveId wave, @Nullable PaperAnswers found, String content) implements Placed {

	private static final int SHOWN = 200;

	@Override
	public String place() {
		return backHref();
	}

	public String backHref() {
		return "/cohorts/" + this.cohort.value() + "/evaluation";
	}

	public String href() {
		return "/cohorts/" + this.cohort.value() + "/waves/" + this.wave.value() + "/paper";
	}

	public List<Ready> ready() {
		return (this.found != null) ? this.found.ready().stream().limit(SHOWN).toList() : List.of();
	}

	public int readyRows() {
		return (this.found != null) ? this.found.ready().size() : 0;
	}

	public List<RowFault> errors() {
		return (this.found != null) ? this.found.errors().stream().limit(SHOWN).toList() : List.of();
	}

	public int moreErrors() {
		return (this.found != null) ? Math.max(0, this.found.errors().size() - SHOWN) : 0;
	}

	public int faulty() {
		return (this.found != null) ? this.found.faultyRows() : 0;
	}

	public String confirmLabel() {
		return "Enter " + Numbers.count(readyRows(), "form");
	}

	public String leftOut() {
		return (faulty() == 0) ? "All rows are valid."
				: Numbers.count(faulty(), "row is", "rows are") + " skipped. Correct and enter them later.";
	}

	public String row(int number) {
		return (number == 0) ? "Entire file" : "Row " + number;
	}

	/** Label of the uses that the respondent consented to. */
	public String uses(Consents consents) {
		if (consents.evaluation()) {
			return consents.research() ? "Evaluation, research" : "Evaluation";
		}
		return consents.research() ? "Research" : "None";
	}

}
