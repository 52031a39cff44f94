package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.CohortResults.LeftOut;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.MissingRule;

/**
 * What was done to come by results, in sentences for a report. Choices that no source
 * prescribes are called ours.
 */
final class Methods {

	private Methods() {
	}

	static List<String> of(CohortResults results, Instrument instrument) {
		List<String> sentences = new ArrayList<>();
		sentences.add(asked(results, instrument));
		sentences.add(scored(results));
		sentences
			.add("Subscale scores are means of their items and the overall score is the mean of all items, each on "
					+ "the scale of the items (%d to %d). Scores of different versions of the instrument are not compared."
						.formatted(instrument.scale().low(), instrument.scale().high()));
		if (!results.validated()) {
			sentences.add(results.version() + " has not been validated for " + people(results.form()) + "' ratings.");
		}
		sentences
			.add("Change is the mean difference of people who answered both waves, with a 95 % interval by Student's "
					+ "t, a paired t test, and Wilcoxon's signed-rank test (zeros dropped, average ranks for ties; exact "
					+ "below 50 pairs without ties or zeros, otherwise the normal approximation with continuity correction). "
					+ "The effect size is " + results.effectSize() + ".");
		sentences.add("Reliability is Cronbach's alpha with Feldt's 95 % interval and McDonald's omega of a one-factor "
				+ "maximum-likelihood model, of people who answered every item of the score. The standard error of "
				+ "measurement is SD · √(1 − alpha), the minimal detectable change 1.96 · √2 times that.");
		sentences.add("The gap is the mean of all mentees' ratings minus the mean of mentors' ratings of themselves, "
				+ "with Welch's 95 % interval; it is not made mentor by mentor, which would give ratings of single "
				+ "mentors away (our choice).");
		sentences.add(protectedGroups(results));
		return sentences;
	}

	private static String asked(CohortResults results, Instrument instrument) {
		var response = results.response();
		return "%s (%s, %s) was answered by %d of %d %s %s and by %d of %d %s; people who did not agree to evaluation "
			.formatted(instrument.title(), results.version(), results.source(), response.answeredBefore(),
					response.askedBefore(), people(results.form()), when(results.query().from()),
					response.answeredAfter(), response.askedAfter(), when(results.query().to()))
				+ "of the program are in none of the figures. Items were shown under short labels unless the institution "
				+ "loaded the published wording.";
	}

	private static String scored(CohortResults results) {
		return (results.missing() == MissingRule.STRICT)
				? "A score was made only where every item of it was answered; not applicable and missing answers both "
						+ "count as not answered."
				: "A score was made where at least two thirds of a subscale's items, or 80 % of all items, were answered "
						+ "(our rule; none is published); not applicable and missing answers both count as not answered.";
	}

	private static String protectedGroups(CohortResults results) {
		LeftOut leftOut = results.leftOut();
		String rule = ("Figures stand for at least %d people, also in the difference to any figure released before, and "
				+ "are not given where everybody answered the same. Results of a wave are released once it has closed.")
			.formatted(results.floor());
		if (leftOut.before() + leftOut.after() + leftOut.pairs() == 0) {
			return rule + " Nobody was left out for this.";
		}
		return rule
				+ (" For this, %d responses %s, %d %s and %d pairs were left out, chosen at random once and for all "
						+ "(our rule).")
					.formatted(leftOut.before(), when(results.query().from()), leftOut.after(),
							when(results.query().to()), leftOut.pairs());
	}

	private static String people(AssessmentForm form) {
		return switch (form) {
			case MENTOR_SELF -> "mentors";
			case MENTEE_ABOUT_MENTOR -> "mentees";
		};
	}

	private static String when(WaveMoment moment) {
		return "in the " + moment.name().toLowerCase(Locale.ROOT).replace('_', '-') + " wave";
	}

}
