package org.alkimos.platform.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.Board.Measures;
import org.alkimos.matching.RunComparison;
import org.alkimos.matching.RunComparison.Difference;
import org.alkimos.matching.RunSummary;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;

/** Two drafts side by side. */
public record ComparisonView(CohortFrame cohort, RunSummary one, RunSummary other, List<Row> measures,
		List<Change> changes) implements Placed {

	static ComparisonView of(CohortFrame cohort, RunComparison found, People people) {
		List<Change> changes = found.differences()
			.stream()
			.sorted(Comparator.comparing((Difference difference) -> people.key(difference.mentee())))
			.map((difference) -> change(difference, people))
			.toList();
		return new ComparisonView(cohort, found.one().run(), found.other().run(),
				rows(found.one().measures(), found.other().measures(), found.one().run(), found.other().run()),
				changes);
	}

	private static List<Row> rows(Measures one, Measures other, RunSummary run, RunSummary otherRun) {
		return List.of(
				row("Mentees matched", one.matched() + " of " + one.mentees(),
						other.matched() + " of " + other.mentees()),
				row("Mean fit", BoardView.oneDecimal(one.meanFit()), BoardView.oneDecimal(other.meanFit())),
				row("Lowest fit", one.lowestFit(), other.lowestFit()),
				row("Fit that one in twenty stay below", one.fifthPercentile(), other.fifthPercentile()),
				row("Got their first choice", of(one.firstWishMet(), one), of(other.firstWishMet(), other)),
				row("Got one of their first three", of(one.topThreeMet(), one), of(other.topThreeMet(), other)),
				row("Need your eye", one.needYourEye(), other.needYourEye()),
				row("From the best possible", RunsView.nearBest(run.worth(), run.bound()),
						RunsView.nearBest(otherRun.worth(), otherRun.bound())));
	}

	private static String of(int met, Measures measures) {
		return met + " of " + measures.wished();
	}

	private static Row row(String measure, Object one, Object other) {
		return new Row(measure, one.toString(), other.toString());
	}

	private static Change change(Difference difference, People people) {
		return new Change(people.full(difference.mentee()), seat(difference.oneMentor(), difference.oneFit(), people),
				seat(difference.otherMentor(), difference.otherFit(), people), difference.change());
	}

	private static String seat(@Nullable PersonId mentor, int fit, People people) {
		return (mentor == null) ? "No pod" : people.full(mentor) + " · fit " + fit;
	}

	@Override
	public String place() {
		return this.cohort.href("matching");
	}

	public String cohortTitle() {
		return this.cohort.title();
	}

	public String runsHref() {
		return this.cohort.href("runs");
	}

	public String title() {
		return "Run " + this.one.number() + " beside run " + this.other.number();
	}

	/**
	 * Weights tried in one run alone may be the same by chance; nobody can rely on it.
	 */
	public boolean sameWeights() {
		return this.one.weightsVersion() != null
				&& Objects.equals(this.one.weightsVersion(), this.other.weightsVersion());
	}

	public String summary() {
		return this.changes.isEmpty() ? "Both drafts give everybody the same mentor."
				: Numbers.count(this.changes.size(), "mentee") + " would have another mentor.";
	}

	/** One measure of both. */
	public record Row(String measure, String one, String other) {
	}

	/** A mentee with another mentor. */
	public record Change(String mentee, String one, String other, int points) {

		/** The difference in points of 100, with its sign. */
		public String signed() {
			return ((this.points < 0) ? "−" : "+") + Math.abs(this.points);
		}

	}

}
