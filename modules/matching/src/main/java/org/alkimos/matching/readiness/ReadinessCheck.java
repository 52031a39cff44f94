package org.alkimos.matching.readiness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.Unmatched;
import org.alkimos.matching.engine.WhyNot;
import org.alkimos.matching.readiness.ReadinessReport.Check;
import org.alkimos.matching.readiness.ReadinessReport.Hour;
import org.alkimos.matching.readiness.ReadinessReport.Outcome;
import org.alkimos.matching.readiness.ReadinessReport.RuleEffect;
import org.alkimos.matching.readiness.ReadinessReport.WithoutOption;
import org.alkimos.matching.weights.Weights;
import org.alkimos.matching.wording.ParticipantProfile;
import org.alkimos.matching.wording.RuleLabels;

/** Computes the readiness report: possible pairs, places, and hours. */
final class ReadinessCheck {

	private final MatchInput input;

	private final PodRules rules;

	private final List<Member> mentees;

	private final List<Member> mentors;

	private final PodCheck check;

	private final Map<MatchRule, Integer> excluded = new EnumMap<>(MatchRule.class);

	private final List<WithoutOption> withoutOption = new ArrayList<>();

	ReadinessCheck(List<Member> members, PodRules rules, Weights weights) {
		this.input = new MatchInput(members, rules, List.of(), weights, 0);
		this.rules = rules;
		this.mentees = members.stream().filter((member) -> !member.leadsPods()).toList();
		this.mentors = members.stream().filter(Member::leadsPods).toList();
		this.check = new PodCheck(rules, weights);
	}

	ReadinessReport report(boolean open) {
		this.mentees.forEach((mentee) -> look(mentee, this.mentors, "mentor"));
		this.mentors.forEach((mentor) -> look(mentor, this.mentees, "mentee"));
		int pods = this.mentors.stream().mapToInt(Member::podCapacity).sum() / (this.rules.coMentors() ? 2 : 1);
		List<Check> checks = List.of(people(), places(pods), options(), new MentorShortages(this.input).check(),
				hours(), fill(pods));
		boolean blocked = checks.stream().anyMatch((one) -> one.outcome() == Outcome.BLOCKED);
		return new ReadinessReport(this.mentees.size(), this.mentors.size(), pods, pods * this.rules.smallest(),
				pods * this.rules.largest(), checks, this.withoutOption, effects(), hourList(), open && !blocked);
	}

	private void look(Member person, List<Member> others, String kind) {
		Map<MatchRule, Integer> blocked = new EnumMap<>(MatchRule.class);
		int possible = 0;
		for (Member other : others) {
			List<MatchRule> rules = person.leadsPods() ? this.check.blocking(person, other)
					: this.check.blocking(other, person);
			rules.forEach((rule) -> blocked.merge(rule, 1, Integer::sum));
			possible += rules.isEmpty() ? 1 : 0;
		}
		if (!person.leadsPods() && this.rules.coMentors()) {
			Unmatched found = WhyNot.of(person, this.input);
			blocked.putAll(found.blocked());
			possible = found.open().size();
		}
		if (!person.leadsPods()) {
			blocked.forEach((rule, pairs) -> this.excluded.merge(rule, pairs, Integer::sum));
		}
		if (possible == 0 && !others.isEmpty()) {
			this.withoutOption.add(new WithoutOption(person.person(), person.leadsPods(), ParticipantProfile.of(person),
					RuleLabels.blocking(blocked, others.size(), kind)));
		}
	}

	private Check people() {
		String found = RuleLabels.count(this.mentees.size(), "mentee") + " and "
				+ RuleLabels.count(this.mentors.size(), "mentor") + " are enrolled.";
		boolean enough = !this.mentees.isEmpty() && !this.mentors.isEmpty();
		return new Check(enough ? Outcome.GOOD : Outcome.BLOCKED, "People",
				enough ? found : found + " Matching needs both. Import the roster first.");
	}

	private Check places(int pods) {
		int places = pods * this.rules.largest();
		int missing = this.mentees.size() - places;
		String offer = RuleLabels.count(pods, "pod") + " of " + RuleLabels.size(this.rules) + " can hold up to "
				+ RuleLabels.count(places, "mentee") + ".";
		return (missing > 0)
				? new Check(Outcome.WARNING, "Places",
						offer + " " + RuleLabels.count(missing, "mentee") + " would not get a pod.")
				: new Check(Outcome.GOOD, "Places",
						offer + " That is enough for " + RuleLabels.count(this.mentees.size(), "mentee") + ".");
	}

	private Check fill(int pods) {
		int needed = pods * this.rules.smallest();
		return (this.mentees.size() < needed)
				? new Check(Outcome.WARNING, "Filling every pod",
						"Filling every offered pod takes " + needed + " mentees. With " + this.mentees.size()
								+ ", some mentors will have no pod.")
				: new Check(Outcome.GOOD, "Filling every pod",
						"There are enough mentees for every offered pod to reach its minimum size.");
	}

	private Check options() {
		long mentees = this.withoutOption.stream().filter((person) -> !person.mentor()).count();
		long mentors = this.withoutOption.size() - mentees;
		return this.withoutOption.isEmpty()
				? new Check(Outcome.GOOD, "Possible matches", "Everyone has at least one possible match.")
				: new Check(Outcome.WARNING, "Possible matches",
						RuleLabels.count((int) mentees, "mentee") + " and " + RuleLabels.count((int) mentors, "mentor")
								+ " have no possible match. They are listed below with the rules that block them.");
	}

	private Check hours() {
		long silent = this.mentees.stream().filter((member) -> member.availability().isEmpty()).count()
				+ this.mentors.stream().filter((member) -> member.availability().isEmpty()).count();
		return (silent == 0) ? new Check(Outcome.GOOD, "Weekly hours", "Everyone has entered weekly hours.")
				: new Check(Outcome.WARNING, "Weekly hours", RuleLabels.count((int) silent, "participant")
						+ " entered no weekly hours and can't be placed.");
	}

	private List<RuleEffect> effects() {
		int all = this.mentees.size() * this.mentors.size();
		return List
			.of(MatchRule.EVALUATIVE_LINE, MatchRule.KEPT_APART, MatchRule.CO_AUTHORS, MatchRule.PREVIOUS_MENTOR,
					MatchRule.SAME_DEPARTMENT, MatchRule.SAME_FIELD, MatchRule.NO_COMMON_SLOT, MatchRule.CO_MENTOR)
			.stream()
			.filter((rule) -> !(rule == MatchRule.SAME_DEPARTMENT && this.rules.sameDepartmentAllowed()))
			.filter((rule) -> rule != MatchRule.CO_MENTOR || this.rules.coMentors())
			.filter((rule) -> !(rule == MatchRule.SAME_FIELD && this.rules.sameFieldAllowed()))
			.filter((rule) -> !(rule == MatchRule.CO_AUTHORS && this.input.weights().softenCoAuthors()))
			.filter((rule) -> !(rule == MatchRule.PREVIOUS_MENTOR && this.input.weights().softenPreviousMentors()))
			.map((rule) -> new RuleEffect(rule.code(), rule.sentence(), this.excluded.getOrDefault(rule, 0), all))
			.toList();
	}

	private List<Hour> hourList() {
		Map<WeeklySlot, int[]> free = new TreeMap<>();
		this.mentors.forEach((member) -> member.availability()
			.forEach((slot) -> free.computeIfAbsent(slot, (key) -> new int[2])[0]++));
		this.mentees.forEach((member) -> member.availability()
			.forEach((slot) -> free.computeIfAbsent(slot, (key) -> new int[2])[1]++));
		return free.entrySet()
			.stream()
			.map((entry) -> new Hour(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
			.toList();
	}

}
