package org.alkimos.matching.readiness;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.dyads.PairNetwork;
import org.alkimos.matching.engine.pairs.Shortage;
import org.alkimos.matching.engine.pairs.Shortage.Relief;
import org.alkimos.matching.readiness.ReadinessReport.Check;
import org.alkimos.matching.readiness.ReadinessReport.Outcome;
import org.alkimos.matching.wording.RuleLabels;

/** Explains which mentees compete for too few mentors, and what would help. */
final class MentorShortages {

	private static final String TITLE = "Places where needed";

	private static final int GROUPS = 3;

	private final MatchInput input;

	MentorShortages(MatchInput input) {
		this.input = input;
	}

	Check check() {
		List<Shortage> shortages = PairNetwork.shortages(this.input);
		return shortages.isEmpty()
				? new Check(Outcome.GOOD, TITLE,
						"There is a mentor place for everyone. Peer rules are checked during the run.")
				: new Check(Outcome.WARNING, TITLE,
						shortages.stream().limit(GROUPS).map(this::words).collect(Collectors.joining(" ")));
	}

	private String words(Shortage shortage) {
		String found = shortage.mentors().isEmpty()
				? RuleLabels.count(shortage.mentees().size(), "mentee") + " can't be placed with any mentor."
				: RuleLabels.count(shortage.mentees().size(), "mentee") + " can only use "
						+ RuleLabels.count(shortage.mentors().size(), "mentor") + " with "
						+ RuleLabels.count(shortage.places(), "place") + missing(shortage.missing());
		return Stream
			.concat(Stream.of(found),
					shortage.reliefs()
						.stream()
						.filter((relief) -> relief.gained() > 0)
						.limit(1)
						.map(MentorShortages::words))
			.collect(Collectors.joining(" "));
	}

	private String missing(int missing) {
		return this.input.rules().coMentors()
				? ", and each needs two mentors; " + RuleLabels.count(missing, "more place") + " would be enough."
				: ", so " + missing + " would not get a pod; each additional place with these mentors helps one more.";
	}

	private static String words(Relief relief) {
		String sentence = Stream.of(MatchRule.values())
			.filter((rule) -> rule.code().equals(relief.code()))
			.map(MatchRule::sentence)
			.findFirst()
			.orElse("");
		return "The rule that excludes most of them from other mentors is “" + sentence + "” ("
				+ RuleLabels.count(relief.pairs(), "pair") + "); without it, " + relief.gained()
				+ " more would have a place.";
	}

}
