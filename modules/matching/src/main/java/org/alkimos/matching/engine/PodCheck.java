package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.matching.weights.Weights;

/** Checks a pod against the hard rules. */
public final class PodCheck {

	private final PodRules rules;

	private final boolean coAuthorsMay;

	private final boolean sameMentorMay;

	/** Creates a check in which no rule is soft. */
	public PodCheck(PodRules rules) {
		this(rules, Weights.STANDARD);
	}

	/** Creates a check in which the weights may turn rules into soft rules. */
	public PodCheck(PodRules rules, Weights weights) {
		this.rules = rules;
		this.coAuthorsMay = weights.softenCoAuthors();
		this.sameMentorMay = weights.softenPreviousMentors();
	}

	/**
	 * Every rule that this mentor with these mentees violates, most important first;
	 * empty if the pod is allowed.
	 */
	public List<BrokenRule> broken(Member mentor, List<Member> mentees) {
		return broken(mentor, null, mentees);
	}

	/**
	 * Like the method without a co-mentor, but with one.
	 * @param coMentor the co-mentor, or null for none, which is a violation if two
	 * mentors are required
	 */
	public List<BrokenRule> broken(Member mentor, @Nullable Member coMentor, List<Member> mentees) {
		List<BrokenRule> broken = new ArrayList<>(brokenByMembers(mentor, coMentor, mentees));
		if (coMentor == null && this.rules.coMentors()) {
			broken.add(new BrokenRule(MatchRule.CO_MENTOR, List.of(mentor.person())));
		}
		if (mentees.size() < this.rules.smallest() || mentees.size() > this.rules.largest()) {
			broken.add(new BrokenRule(MatchRule.POD_SIZE, List.of(mentor.person())));
		}
		return broken;
	}

	/**
	 * Like {@link #broken}, but too few mentees or a missing co-mentor is not a
	 * violation.
	 */
	public List<BrokenRule> brokenWhileFilling(Member mentor, @Nullable Member coMentor, List<Member> mentees) {
		return broken(mentor, coMentor, mentees).stream()
			.filter((broken) -> broken.rule() != MatchRule.POD_SIZE || mentees.size() > this.rules.largest())
			.filter((broken) -> broken.rule() != MatchRule.CO_MENTOR || coMentor != null)
			.toList();
	}

	/** Like the method with a co-mentor, but without one. */
	public List<BrokenRule> brokenWhileFilling(Member mentor, List<Member> mentees) {
		return brokenWhileFilling(mentor, null, mentees);
	}

	private List<BrokenRule> brokenByMembers(Member mentor, @Nullable Member coMentor, List<Member> mentees) {
		List<BrokenRule> broken = new ArrayList<>();
		List<Member> all = new ArrayList<>(mentees);
		all.addFirst(mentor);
		if (coMentor != null) {
			all.add(1, coMentor);
			if (sameDiscipline(mentor, coMentor)) {
				broken.add(new BrokenRule(MatchRule.CO_MENTOR, List.of(mentor.person(), coMentor.person())));
			}
		}
		addBetween(broken, all);
		if (commonSlots(all).isEmpty()) {
			broken.add(new BrokenRule(MatchRule.NO_COMMON_SLOT, all.stream().map(Member::person).toList()));
		}
		Stream.of(mentor, coMentor)
			.filter((one) -> one != null && one.podCapacity() < 1)
			.forEach((one) -> broken.add(new BrokenRule(MatchRule.CAPACITY, List.of(one.person()))));
		broken.sort((one, other) -> one.rule().compareTo(other.rule()));
		return broken;
	}

	private void addBetween(List<BrokenRule> broken, List<Member> members) {
		for (int i = 0; i < members.size(); i++) {
			for (int j = i + 1; j < members.size(); j++) {
				Member one = members.get(i);
				Member other = members.get(j);
				between(one, other)
					.forEach((rule) -> broken.add(new BrokenRule(rule, List.of(one.person(), other.person()))));
			}
		}
	}

	/**
	 * The rules that keep two people from sharing any pod; shared hours are not checked.
	 */
	public List<MatchRule> between(Member one, Member other) {
		List<MatchRule> rules = new ArrayList<>();
		addIf(rules, names(one.evaluativeLines(), other) || names(other.evaluativeLines(), one),
				MatchRule.EVALUATIVE_LINE);
		addIf(rules, names(one.keptApart(), other) || names(other.keptApart(), one), MatchRule.KEPT_APART);
		addIf(rules, !this.coAuthorsMay && published(one, other), MatchRule.CO_AUTHORS);
		addIf(rules, !this.sameMentorMay && ledBefore(one, other), MatchRule.PREVIOUS_MENTOR);
		addIf(rules, !this.rules.sameDepartmentAllowed() && Member.same(one.department(), other.department()),
				MatchRule.SAME_DEPARTMENT);
		addIf(rules, !this.rules.sameFieldAllowed() && Member.same(one.field(), other.field()), MatchRule.SAME_FIELD);
		return rules;
	}

	/** The rules that keep a mentee from a mentor in any pod. */
	public List<MatchRule> blocking(Member mentor, Member mentee) {
		List<MatchRule> rules = between(mentor, mentee);
		addIf(rules, commonSlots(List.of(mentor, mentee)).isEmpty(), MatchRule.NO_COMMON_SLOT);
		addIf(rules, mentor.podCapacity() < 1, MatchRule.CAPACITY);
		return rules;
	}

	/**
	 * The discipline of a mentor: the field, or the department if the field is unknown.
	 */
	public static String discipline(Member mentor) {
		return Member.plain(mentor.field().isBlank() ? mentor.department() : mentor.field());
	}

	/** Whether two mentors are from the same discipline. */
	public static boolean sameDiscipline(Member one, Member other) {
		return Member.same(discipline(one), discipline(other));
	}

	/** Whether either lists the other as a co-author. */
	static boolean published(Member one, Member other) {
		return names(one.coAuthors(), other) || names(other.coAuthors(), one);
	}

	/** Whether either is a previous mentor of the other and was not asked for again. */
	static boolean ledBefore(Member one, Member other) {
		return names(one.previousMentors(), other) || names(other.previousMentors(), one);
	}

	private static boolean names(Set<?> people, Member member) {
		return people.contains(member.person());
	}

	private static void addIf(List<MatchRule> rules, boolean broken, MatchRule rule) {
		if (broken) {
			rules.add(rule);
		}
	}

	/** The weekly hours in which everyone is available, earliest first. */
	public static Set<WeeklySlot> commonSlots(List<Member> members) {
		Optional<Member> first = members.stream().findFirst();
		Set<WeeklySlot> common = new TreeSet<>(first.map(Member::availability).orElse(Set.of()));
		members.forEach((member) -> common.retainAll(member.availability()));
		return common;
	}

}
