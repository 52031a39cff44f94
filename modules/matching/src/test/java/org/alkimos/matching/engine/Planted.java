package org.alkimos.matching.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Cohorts in which one rule alone leaves somebody without a pod.
 *
 * @param with the cohort
 * @param without the same where the rule would not matter
 * @param about everybody the rule stands between, and nobody else
 * @param size the smallest change that places one more
 * @param placed mentees that change places
 */
public record Planted(MatchRule rule, MatchInput with, MatchInput without, Set<PersonId> about, int size, int placed) {

	/**
	 * One for each rule that pods with one mentor can meet; those in a run all take part.
	 */
	public static Stream<Planted> all() {
		return Arrays.stream(MatchRule.values())
			.filter((rule) -> rule != MatchRule.NOT_ELIGIBLE && rule != MatchRule.CO_MENTOR)
			.map(Planted::of);
	}

	private static Planted of(MatchRule rule) {
		return switch (rule) {
			case NOT_ELIGIBLE, CO_MENTOR -> throw new IllegalArgumentException("Not met here: " + rule);
			case EVALUATIVE_LINE -> one(rule, three().under("ada"), three(), "ada", "cy");
			case KEPT_APART -> one(rule, three().apartFrom("ben"), three(), "ben", "cy");
			case CO_AUTHORS -> one(rule, three().publishedWith("ben"), three(), "ben", "cy");
			case PREVIOUS_MENTOR -> one(rule, three().ledBeforeBy("ada"), three(), "ada", "cy");
			case SAME_DEPARTMENT -> one(rule, five("Surgery", ""), five("", ""), "ben", "cy", "di");
			case SAME_FIELD -> one(rule, five("", "vision"), five("", ""), "ben", "cy", "di");
			case NO_COMMON_SLOT -> one(rule, three().free("Tue 10:00"), three(), "cy");
			case CAPACITY -> new Planted(rule, four(new PodRules(2, 2, false, false), 1).build(),
					four(new PodRules(2, 2, false, false), 2).build(), people("ada"), 1, 2);
			case POD_SIZE -> new Planted(rule, four(new PodRules(3, 3, false, false), 2).build(),
					four(new PodRules(3, 4, false, false), 2).build(), people("ada"), 1, 1);
		};
	}

	private static Planted one(MatchRule rule, MatchInputBuilder with, MatchInputBuilder without, String... about) {
		return new Planted(rule, with.build(), without.build(), people(about), 1, 1);
	}

	private static Set<PersonId> people(String... names) {
		return Stream.of(names).map(MatchInputBuilder::person).collect(Collectors.toSet());
	}

	/** One pod for all three; what follows is about the third. */
	private static MatchInputBuilder three() {
		return MatchInput.with(new PodRules(2, 3, false, false))
			.mentor("ada", 1)
			.free("Mon 09:00", "Tue 10:00")
			.mentee("ben")
			.mentee("bea")
			.mentee("cy");
	}

	/** Two pods for five mentees, three of whom are alike. */
	private static MatchInputBuilder five(String department, String field) {
		MatchInputBuilder told = MatchInput.with(new PodRules(2, 3, false, false)).mentor("ada", 1).mentor("abe", 1);
		List.of("ben", "cy", "di").forEach((name) -> told.mentee(name).from(department, field));
		return told.mentee("ed").from("Medicine", "hearing").mentee("flo").from("Nursing", "sleep");
	}

	private static MatchInputBuilder four(PodRules rules, int pods) {
		return MatchInput.with(rules).mentor("ada", pods).mentee("ben").mentee("bea").mentee("cy").mentee("di");
	}

}
