package org.alkimos.platform.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.Measures;
import org.alkimos.matching.Measures.Grouping;
import org.alkimos.matching.RunSummary;
import org.alkimos.platform.ui.Numbers;

/**
 * A measure of a draft as people read it.
 *
 * @param note what it means, where the name does not say it
 */
public record MeasureWords(String name, String value, String note) {

	private static MeasureWords of(String name, Object value, String note) {
		return new MeasureWords(name, value.toString(), note);
	}

	/**
	 * All measures, always the same in the same order, so that drafts can stand side by
	 * side.
	 */
	static List<MeasureWords> of(Measures measures, RunSummary run) {
		Measures.Wishes wishes = measures.wishes();
		Measures.MentorLoad load = measures.load();
		Measures.Variety variety = measures.variety();
		String pods = " of " + Numbers.count(load.formed(), "pod");
		return List.of(of("Mentees matched", measures.matched() + " of " + measures.mentees(), ""),
				of("Pods formed", load.formed() + " of " + load.offered() + " offered", ""),
				of("Mean fit", BoardView.oneDecimal(measures.meanFit()), ""),
				of("Lowest fit", measures.lowestFit(), ""),
				of("Fit that one in twenty stay below", measures.fifthPercentile(), ""),
				of("Share of the best possible", share(measures.shareOfBest()),
						"Of what no draft can exceed, under these weights. The best possible itself may not exist."),
				of("Search ended at", RunsView.nearBest(run.worth(), run.bound()),
						"How near the best possible the run itself came, before people moved anybody."),
				of("Got their first choice", wishes.first() + " of " + wishes.given(), ""),
				of("Got one of their first three", wishes.topThree() + " of " + wishes.given(), ""),
				of("Got one of their first five", wishes.topFive() + " of " + wishes.given(), ""),
				of("Blocking pairs", measures.blockingPairs(),
						"A mentee and a mentor of another pod who would both fit better together, within every rule."),
				of("Mentees per mentor", spread(load), idle(load)),
				of("Poorest and best pod", podFits(measures.balance()), "The mean fit of a pod’s mentees."),
				of("Mentees in a pod", range(measures.balance().smallest(), measures.balance().largest()), ""),
				of("Alone of their kind", variety.aloneOfTheirKind(), "Mentees whose rank no peer in the pod holds."),
				of("Several institutions", variety.severalInstitutions() + pods, ""),
				of("Several departments", variety.severalDepartments() + pods, ""),
				of("Several stages", variety.severalStages() + pods, "Mentees three years or more apart."),
				of("Need your eye", measures.needYourEye(), ""), of("Changed against the draft before",
						changed(measures.changedSinceBefore()), "Mentees with another mentor."));
	}

	private static String share(@Nullable Integer tenThousandths) {
		return (tenThousandths == null) ? "not known" : Numbers.two(tenThousandths / 100.0) + " %";
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
		return (mentees == null) ? "no draft before" : Numbers.count(mentees, "mentee");
	}

	static String of(Grouping grouping) {
		return switch (grouping) {
			case RANK -> "By rank";
			case INSTITUTION -> "By institution";
			case STAGE -> "By stage";
		};
	}

}
