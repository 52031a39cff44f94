package org.alkimos.platform.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.CohortResults;
import org.alkimos.evaluation.CohortResults.Competency;
import org.alkimos.evaluation.CohortResults.Visibility;

/** What has to be said beside the figures. */
final class ResultsNotes {

	private ResultsNotes() {
	}

	static List<String> of(CohortResults results) {
		List<String> notes = new ArrayList<>();
		hidden(notes, "before", results, results.overall().before().visibility());
		hidden(notes, "after", results, results.overall().after().visibility());
		if (results.overall().change().visibility() == Visibility.HIDDEN) {
			notes.add("Change is hidden: it would stand for fewer than " + results.floor()
					+ " people, or give a hidden group away.");
		}
		for (Competency row : results.competencies()) {
			partlyHidden(notes, row, results);
		}
		if (!results.validated()) {
			notes.add(results.version() + " has not been validated for " + EvaluationWords.people(results.form())
					+ "' ratings: read these scores with care.");
		}
		if (results.form() == AssessmentForm.MENTEE_ABOUT_MENTOR) {
			notes.add("Mentees tend to rate higher than mentors rate themselves, and near the top of the scale.");
		}
		notes.add("Effect size: " + results.effectSize() + ".");
		notes.add("Scores of two versions of the instrument are not comparable. Source: " + results.source() + ".");
		return notes;
	}

	private static void hidden(List<String> notes, String wave, CohortResults results, Visibility visibility) {
		String people = EvaluationWords.people(results.form());
		if (visibility == Visibility.HIDDEN) {
			notes.add("Figures " + wave + " are hidden: fewer than " + results.floor() + " " + people + " answered.");
		}
		else if (visibility == Visibility.EMPTY) {
			notes.add("No " + people + " have answered " + wave + " yet.");
		}
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
