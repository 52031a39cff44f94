package org.alkimos.platform.matching.runs;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.RunComparison;
import org.alkimos.matching.board.RunComparison.Difference;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.matching.board.MeasureLabels;
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
		return new ComparisonView(cohort, found.one().run(), found.other().run(), rows(found.one(), found.other()),
				changes);
	}

	private static List<Row> rows(RunComparison.Side one, RunComparison.Side other) {
		List<MeasureLabels> here = MeasureLabels.of(one.measures(), one.run());
		List<MeasureLabels> there = MeasureLabels.of(other.measures(), other.run());
		return IntStream.range(0, here.size())
			.mapToObj((i) -> new Row(here.get(i).name(), here.get(i).value(), there.get(i).value()))
			.toList();
	}

	private static Change change(Difference difference, People people) {
		return new Change(people.full(difference.mentee()), seat(difference.oneMentors(), difference.oneFit(), people),
				seat(difference.otherMentors(), difference.otherFit(), people), difference.change());
	}

	private static String seat(List<PersonId> mentors, @Nullable Integer fit, People people) {
		if (mentors.isEmpty()) {
			return "No pod";
		}
		return mentors.stream().map(people::full).collect(Collectors.joining(" and "))
				+ ((fit != null) ? " · fit " + fit : "");
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
		return "Run " + this.one.number() + " vs. run " + this.other.number();
	}

	/**
	 * Whether both runs used the same version of the weights. What-if weights never count
	 * as the same.
	 */
	public boolean sameWeights() {
		return this.one.weightsVersion() != null
				&& Objects.equals(this.one.weightsVersion(), this.other.weightsVersion());
	}

	public String summary() {
		return this.changes.isEmpty() ? "Both drafts give everyone the same mentor."
				: Numbers.count(this.changes.size(), "mentee") + " would have a different mentor.";
	}

	/** One measure of both. */
	public record Row(String measure, String one, String other) {
	}

	/**
	 * A mentee with a different mentor.
	 *
	 * @param points difference in fit, 0 to 100, or null if the reader has recused
	 * themselves
	 */
	public record Change(String mentee, String one, String other, @Nullable Integer points) {

		public boolean isLoss() {
			return this.points != null && this.points < 0;
		}

		/** The signed difference in fit, in points out of 100. */
		public String signed() {
			Integer change = this.points;
			return (change == null) ? "You recused yourself" : ((change < 0) ? "−" : "+") + Math.abs(change);
		}

	}

}
