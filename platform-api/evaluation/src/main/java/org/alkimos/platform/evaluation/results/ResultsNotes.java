package org.alkimos.platform.evaluation.results;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.platform.evaluation.EvaluationLabels;

/** Notes that qualify the figures. */
final class ResultsNotes {

	private ResultsNotes() {
	}

	static List<String> of(CohortResults results) {
		List<String> notes = new ArrayList<>();
		String earlier = EvaluationLabels.when(results.query().from());
		String later = EvaluationLabels.when(results.query().to());
		hidden(notes, earlier, results, results.overall().before().visibility());
		hidden(notes, later, results, results.overall().after().visibility());
		if (results.overall().change().visibility() == Visibility.HIDDEN) {
			notes.add("Change is hidden because it would represent fewer than " + results.floor()
					+ " people or reveal a smaller group.");
		}
		leftOut(notes, results.leftOut().before(), "ratings " + earlier);
		leftOut(notes, results.leftOut().after(), "ratings " + later);
		leftOut(notes, results.leftOut().pairs(), "pairs");
		for (Competency row : results.competencies()) {
			partlyHidden(notes, row, results);
		}
		cautions(notes, results);
		return notes;
	}

	/** Adds a note about people whose responses are not included in the shown figures. */
	private static void leftOut(List<String> notes, int people, String what) {
		if (people > 0) {
			notes.add(people + " " + what
					+ " aren't included in any figure, so that no one can be identified from the other figures.");
		}
	}

	private static void hidden(List<String> notes, String wave, CohortResults results, Visibility visibility) {
		String people = EvaluationLabels.people(results.form());
		if (visibility == Visibility.HIDDEN) {
			notes.add("Figures " + wave + " are hidden: fewer than " + results.floor() + " " + people
					+ " answered, or they would reveal a smaller group.");
		}
		else if (visibility == Visibility.EMPTY) {
			notes.add("No " + people + " have answered " + wave + " yet, or the wave is still open.");
		}
	}

	/** Adds notes on what the scores can and cannot say. */
	private static void cautions(List<String> notes, CohortResults results) {
		if (!results.validated()) {
			notes.add(results.version() + " hasn't been validated for " + EvaluationLabels.people(results.form())
					+ "' ratings. Interpret these scores with caution.");
		}
		if (results.form() == AssessmentForm.MENTEE_ABOUT_MENTOR) {
			notes.add("Mentees tend to rate higher than mentors rate themselves, and near the top of the scale.");
		}
		notes.add("Scores from different versions of the instrument aren't comparable.");
	}

	private static void partlyHidden(List<String> notes, Competency row, CohortResults results) {
		boolean before = row.before().visibility() == Visibility.HIDDEN
				&& results.overall().before().visibility() == Visibility.SHOWN;
		boolean after = row.after().visibility() == Visibility.HIDDEN
				&& results.overall().after().visibility() == Visibility.SHOWN;
		if (before || after) {
			notes.add(row.label() + " is partly hidden: too few people answered enough of its items.");
		}
	}

}
