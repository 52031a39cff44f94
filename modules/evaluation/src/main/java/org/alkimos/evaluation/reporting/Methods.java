package org.alkimos.evaluation.reporting;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.LeftOut;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.Prorating;
import org.alkimos.evaluation.statistics.Reliability;
import org.alkimos.evaluation.waves.WaveView.LoadedWording;

/** Methods text for a report. Choices that no source prescribes are marked as ours. */
public final class Methods {

	private final CohortResults results;

	private final Instrument instrument;

	private Methods(CohortResults results, Instrument instrument) {
		this.results = results;
		this.instrument = instrument;
	}

	public static List<String> of(CohortResults results, Instrument instrument) {
		return new Methods(results, instrument).sentences();
	}

	private List<String> sentences() {
		List<String> sentences = new ArrayList<>(List.of(asked(), wording(), scored()));
		sentences
			.add("Subscale scores are means of their items and the overall score is the mean of all items, each on "
					+ "the scale of the items (%d to %d). Scores from different versions are not compared."
						.formatted(this.instrument.scale().low(), this.instrument.scale().high()));
		if (!this.results.validated()) {
			sentences.add(this.results.version() + " has not been validated for " + people() + "' ratings.");
		}
		sentences.add(lookingBack());
		sentences.add(change());
		sentences.add(reliability());
		sentences.add("The gap is the mean of all mentees' ratings minus the mean of mentors' self-ratings, "
				+ "with Welch's 95% CI; it is not calculated for individual mentors, which would "
				+ "reveal their ratings (our choice)."
				+ ((this.results.query().group() != null) ? " It covers everyone, not the selected group." : ""));
		sentences.add(protectedGroups());
		return sentences.stream().filter((sentence) -> !sentence.isEmpty()).toList();
	}

	private String asked() {
		var response = this.results.response();
		ResultsQuery query = this.results.query();
		return ("%s (%s, %s)%s: %s and %s. People who did not consent to program evaluation are not included in "
				+ "any figure.")
			.formatted(this.instrument.title(), this.results.version(), this.results.source(),
					query.pooled() ? ", all cohorts of the institution together" : "",
					answered(response.answeredBefore(), response.askedBefore(), query.from()),
					answered(response.answeredAfter(), response.askedAfter(), query.to()))
				+ group();
	}

	private String answered(int answered, int asked, WaveMoment moment) {
		return (asked == 0) ? "no one was invited " + when(moment)
				: "%d of %d %s answered %s".formatted(answered, asked, people(), when(moment));
	}

	/**
	 * Describes the selected group. The number of invited members of a group is unknown;
	 * the number included is known.
	 */
	private String group() {
		Group group = this.results.query().group();
		if (group == null) {
			return "";
		}
		Competency overall = this.results.overall();
		return " The figures cover only those whose %s is “%s”: %s %s, %s %s, and %s in both.".formatted(
				group.by().name().toLowerCase(Locale.ROOT), group.value(), number(overall.before().n()),
				when(this.results.query().from()), number(overall.after().n()), when(this.results.query().to()),
				number(overall.change().pairs()));
	}

	private static String number(@Nullable Integer people) {
		return (people != null) ? people.toString() : "a number that is not disclosed";
	}

	private String wording() {
		List<LoadedWording> loaded = this.results.asked().wordings();
		if (loaded.isEmpty()) {
			return "Items were shown with our own short labels; no published wording is known to have been loaded "
					+ "before these waves closed.";
		}
		return loaded.stream()
			.map((one) -> one.language() + " (since " + one.since().atOffset(ZoneOffset.UTC).toLocalDate() + ")")
			.collect(Collectors.joining(", ", "Items were shown in the wording the institution loaded: ", "; "))
				+ "before that, and for readers with no matching language, with our own short labels.";
	}

	private String scored() {
		String both = "; not applicable and missing answers both count as not answered.";
		if (this.results.missing() == MissingRule.STRICT) {
			return "A score was calculated only if every item in it was answered" + both;
		}
		Prorating prorating = this.instrument.version(this.results.version())
			.map(InstrumentVersion::prorating)
			.orElseThrow();
		return "A score was calculated if at least " + prorating.subscale() + " of a subscale's items, or "
				+ prorating.overall() + " of all items, were answered (our rule; none is published)" + both;
	}

	private String lookingBack() {
		ResultsQuery query = this.results.query();
		boolean shown = query.from() == WaveMoment.RETROSPECTIVE || query.to() == WaveMoment.RETROSPECTIVE;
		if (!shown && !this.results.asked().lookingBack()) {
			return "";
		}
		return "Ratings " + when(WaveMoment.RETROSPECTIVE)
				+ " were given at the end and refer to the time before the program."
				+ (shown ? "" : " Retrospective change is measured from these to the ratings " + when(query.to())
						+ ", for people who gave both, and is never combined with change between waves.");
	}

	private String change() {
		if (this.results.rows().stream().map(Competency::change).map(Change::paired).allMatch(Objects::isNull)) {
			return "Change is not reported: too few people responded in both waves, or one of them has not closed.";
		}
		return "Change is the mean difference among people who responded in both waves, with a 95% confidence interval "
				+ "from Student's t, a paired t test, and Wilcoxon's signed-rank test (zeros dropped, average ranks for "
				+ "ties; exact below 50 pairs without ties or zeros, otherwise the normal approximation with continuity "
				+ "correction). " + "The effect size is " + this.results.effectSize() + ".";
	}

	private String reliability() {
		List<Reliability> found = this.results.rows()
			.stream()
			.flatMap((row) -> Stream.of(row.before(), row.after()))
			.map(Scores::reliability)
			.filter(Objects::nonNull)
			.filter((one) -> one.alpha().value() != null)
			.toList();
		if (found.isEmpty()) {
			return "Reliability is not reported: no sample is large enough.";
		}
		long omegas = found.stream().filter((one) -> one.omega().value() != null).count();
		String omega = "McDonald's omega of a one-factor maximum-likelihood model";
		return "Reliability is Cronbach's alpha with Feldt's 95% confidence interval"
				+ ((omegas == 0) ? "" : " and, where the sample supports it, " + omega)
				+ ", based on people who answered every item of the score."
				+ ((omegas == 0) ? " No sample supports " + omega + "." : "")
				+ " The standard error of measurement is SD · √(1 − alpha), the minimal detectable change 1.96 · √2 "
				+ "times that.";
	}

	private String protectedGroups() {
		LeftOut leftOut = this.results.leftOut();
		String rule = ("Figures represent at least %d people, including in the difference from any figure released "
				+ "earlier, and are not reported where everyone gave the same answer. Results of a wave are released "
				+ "once it has closed.")
			.formatted(this.results.floor());
		if (leftOut.before() + leftOut.after() + leftOut.pairs() == 0) {
			return rule + " No one was left out for this reason.";
		}
		return rule + (" For this reason, %d responses %s, %d %s, and %d pairs were left out, chosen at random once "
				+ "(our rule).")
			.formatted(leftOut.before(), when(this.results.query().from()), leftOut.after(),
					when(this.results.query().to()), leftOut.pairs());
	}

	private String people() {
		return switch (this.results.form()) {
			case MENTOR_SELF -> "mentors";
			case MENTEE_ABOUT_MENTOR -> "mentees";
		};
	}

	private static String when(WaveMoment moment) {
		return "in the " + moment.name().toLowerCase(Locale.ROOT).replace('_', '-') + " wave";
	}

}
