package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Finds the pods closest to feasible for a mentee: each existing pod with one more
 * mentee, and each mentor with one more pod of unmatched mentees.
 */
final class Nearest {

	/** Maximum number of other unmatched mentees considered for a new pod. */
	private static final int COMPANY = 12;

	private static final Comparator<Relaxation> SMALLEST = Comparator.comparingInt(Relaxation::size)
		.thenComparingInt((one) -> -one.placed().size());

	private final PodRules rules;

	private final PodCheck check;

	private final Map<PersonId, Member> members = new HashMap<>();

	private final List<DraftPod> pods;

	private final List<DraftPod> open;

	private final List<Member> mentors;

	private final List<Member> waiting;

	Nearest(MatchInput input, List<DraftPod> pods, Set<PersonId> hidden) {
		this.rules = input.rules();
		this.check = new PodCheck(this.rules, input.weights());
		input.members().forEach((member) -> this.members.put(member.person(), member));
		this.pods = pods.stream().filter((pod) -> !pod.mentees().isEmpty()).toList();
		this.open = this.pods.stream()
			.filter((pod) -> !input.locks().contains(pod) && !hidden.contains(pod.mentor())
					&& pod.mentees().stream().noneMatch(hidden::contains))
			.toList();
		this.mentors = input.mentors().stream().filter((mentor) -> !hidden.contains(mentor.person())).toList();
		Set<PersonId> elsewhere = new HashSet<>(hidden);
		pods.forEach((pod) -> elsewhere.addAll(pod.mentees()));
		this.waiting = input.mentees().stream().filter((mentee) -> !elsewhere.contains(mentee.person())).toList();
	}

	/**
	 * All equally close pods, by mentor; empty if the mentee could take a place without
	 * changes.
	 */
	List<Relaxation> of(PersonId person) {
		Member mentee = member(person);
		List<Relaxation> all = new ArrayList<>();
		for (DraftPod pod : this.open) {
			List<Member> mentees = new ArrayList<>(pod.mentees().stream().map(this::member).toList());
			mentees.add(mentee);
			all.add(relaxation(member(pod.mentor()), mentees, false));
		}
		for (Member mentor : this.mentors) {
			List<Member> company = company(mentor, mentee);
			all.add(relaxation(mentor, company, true));
			all.add(relaxation(mentor, filled(company), true));
		}
		all.sort(SMALLEST.thenComparing((one) -> one.pod().mentor(), DraftPod.BY_ID)
			.thenComparing((one) -> one.pod().mentees().toString()));
		return (all.isEmpty() || all.getFirst().size() == 0) ? List.of()
				: all.stream().filter((one) -> SMALLEST.compare(one, all.getFirst()) == 0).distinct().toList();
	}

	private Member member(PersonId person) {
		return Objects.requireNonNull(this.members.get(person));
	}

	/** The mentee and others who could join this mentor, up to the maximum pod size. */
	private List<Member> company(Member mentor, Member mentee) {
		List<Member> company = new ArrayList<>(List.of(mentee));
		for (Member other : this.waiting.subList(0, Math.min(COMPANY, this.waiting.size()))) {
			List<Member> more = new ArrayList<>(company);
			more.add(other);
			more.add(mentor);
			boolean fits = !company.contains(other) && company.size() < this.rules.largest()
					&& this.check.between(mentor, other).isEmpty() && !PodCheck.commonSlots(more).isEmpty()
					&& company.stream().allMatch((one) -> this.check.between(one, other).isEmpty());
			if (fits) {
				company.add(other);
			}
		}
		return company;
	}

	/** Adds other unmatched mentees until the pod is large enough. */
	private List<Member> filled(List<Member> company) {
		List<Member> filled = new ArrayList<>(company);
		this.waiting.stream()
			.filter((other) -> !company.contains(other))
			.limit(Math.max(0, this.rules.smallest() - company.size()))
			.forEach(filled::add);
		return filled;
	}

	private Relaxation relaxation(Member mentor, List<Member> mentees, boolean newPod) {
		List<BrokenRule> broken = new ArrayList<>();
		int size = 0;
		WeeklySlot hour = null;
		for (BrokenRule one : this.check.broken(mentor, mentees)) {
			if (one.rule() == MatchRule.NO_COMMON_SLOT) {
				hour = hour(mentor, mentees);
				List<PersonId> busy = busy(mentor, mentees, hour);
				broken.add(new BrokenRule(one.rule(), busy));
				size += busy.size();
			}
			else if (one.rule() != MatchRule.CAPACITY) {
				broken.add(one);
				size += (one.rule() == MatchRule.POD_SIZE) ? misfit(mentees.size()) : 1;
			}
		}
		if (newPod && led(mentor) >= mentor.podCapacity()) {
			broken.add(new BrokenRule(MatchRule.CAPACITY, List.of(mentor.person())));
			size++;
		}
		List<PersonId> people = mentees.stream().map(Member::person).toList();
		return new Relaxation(new DraftPod(mentor.person(), people), newPod,
				this.waiting.stream().map(Member::person).filter(people::contains).toList(), broken, hour, size);
	}

	private int misfit(int mentees) {
		return Math.max(this.rules.smallest() - mentees, mentees - this.rules.largest());
	}

	private long led(Member mentor) {
		return this.pods.stream().filter((pod) -> pod.mentor().equals(mentor.person())).count();
	}

	/** The hour with the most people available. */
	private static @Nullable WeeklySlot hour(Member mentor, List<Member> mentees) {
		Set<WeeklySlot> hours = new TreeSet<>(mentor.availability());
		mentees.forEach((mentee) -> hours.addAll(mentee.availability()));
		return hours.stream()
			.min(Comparator.comparingInt((WeeklySlot hour) -> busy(mentor, mentees, hour).size())
				.thenComparing(Comparator.naturalOrder()))
			.orElse(null);
	}

	private static List<PersonId> busy(Member mentor, List<Member> mentees, @Nullable WeeklySlot hour) {
		List<Member> all = new ArrayList<>(mentees);
		all.addFirst(mentor);
		return all.stream()
			.filter((member) -> hour == null || !member.availability().contains(hour))
			.map(Member::person)
			.toList();
	}

}
