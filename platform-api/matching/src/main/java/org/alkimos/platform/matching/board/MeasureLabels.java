package org.alkimos.platform.matching.board;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.board.Measures;
import org.alkimos.matching.board.Measures.Grouping;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.RunsView;
import org.alkimos.platform.ui.Numbers;

/**
 * A measure of a draft, formatted for display.
 *
 * @param note explanation; empty if the name is enough
 */
public record MeasureLabels(String name, String value, String note) {

	private static MeasureLabels of(String name, Object value, String note) {
		return new MeasureLabels(name, value.toString(), note);
	}

	/**
	 * All measures in a fixed order, so that drafts can be compared side by side.
	 */
	public static List<MeasureLabels> of(Measures measures, RunSummary run) {
		return Stream.of(fit(measures, run), wishes(measures), pods(measures), review(measures))
			.flatMap(List::stream)
			.toList();
	}

	private static List<MeasureLabels> fit(Measures measures, RunSummary run) {
		Measures.MentorLoad load = measures.load();
		return List.of(of("Mentees matched", measures.matched() + " of " + measures.mentees(), ""),
				of("Pods formed", load.formed() + " of " + load.offered() + " offered", ""),
				of("Mean fit", BoardView.oneDecimal(measures.meanFit()), ""),
				of("Lowest fit", measures.lowestFit(), ""), of("5th percentile of fit", measures.fifthPercentile(), ""),
				of("Share of the best possible", share(measures.shareOfBest()),
						"Relative to an upper bound that no draft can exceed under these weights. "
								+ "A draft that reaches it may not exist."),
				of("Gap to best possible when the search ended", RunsView.nearBest(run.worth(), run.bound()),
						"How close the run came to the best possible, before anyone was moved by hand."));
	}

	private static List<MeasureLabels> wishes(Measures measures) {
		Measures.Wishes wishes = measures.wishes();
		return List.of(of("Got their first choice", wishes.first() + " of " + wishes.given(), ""),
				of("Got one of their first three", wishes.topThree() + " of " + wishes.given(), ""),
				of("Got one of their first five", wishes.topFive() + " of " + wishes.given(), ""),
				of("Blocking pairs", measures.blockingPairs(),
						"A mentee and a mentor in different pods who would both fit better together "
								+ "without breaking a rule."));
	}

	private static List<MeasureLabels> pods(Measures measures) {
		Measures.MentorLoad load = measures.load();
		Measures.Variety variety = measures.variety();
		String all = " of " + Numbers.count(load.formed(), "pod");
		return List.of(of("Mentees per mentor", spread(load), idle(load)),
				of("Lowest and highest pod fit", podFits(measures.balance()), "The mean fit of a pod's mentees."),
				of("Mentees per pod", range(measures.balance().smallest(), measures.balance().largest()), ""),
				of("No peer of the same rank", variety.aloneOfTheirKind(),
						"Mentees whose rank no peer in the pod holds."),
				of("Pods with several institutions", variety.severalInstitutions() + all, ""),
				of("Pods with several departments", variety.severalDepartments() + all, ""),
				of("Pods with several stages", variety.severalStages() + all, "Stages are three years or more apart."));
	}

	private static List<MeasureLabels> review(Measures measures) {
		return List.of(of("Need review", measures.needYourEye(), ""), of("Changed from previous draft",
				changed(measures.changedSinceBefore()), "Mentees with a different mentor."));
	}

	private static String share(@Nullable Integer tenThousandths) {
		return (tenThousandths == null) ? "not known" : Numbers.two(tenThousandths / 100.0) + "%";
	}

	private static String spread(Measures.MentorLoad load) {
		return range(load.fewest(), load.most());
	}

	private static String podFits(Measures.Balance balance) {
		return BoardView.oneDecimal(balance.poorest()) + " to " + BoardView.oneDecimal(balance.best());
	}

	private static String range(int fewest, int most) {
		return (fewest == most) ? String.valueOf(most) : fewest + " to " + most;
	}

	private static String idle(Measures.MentorLoad load) {
		return (load.idleMentors() == 0) ? "Every mentor has a pod."
				: Numbers.count(load.idleMentors(), "mentor") + " without a pod.";
	}

	private static String changed(@Nullable Integer mentees) {
		return (mentees == null) ? "no previous draft" : Numbers.count(mentees, "mentee");
	}

	public static String of(Grouping grouping) {
		return switch (grouping) {
			case RANK -> "By rank";
			case INSTITUTION -> "By institution";
			case STAGE -> "By stage";
		};
	}

}
