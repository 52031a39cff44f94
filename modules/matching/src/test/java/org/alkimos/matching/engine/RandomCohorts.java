package org.alkimos.matching.engine;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.weights.Weights;

/** Cohorts by chance, small enough to have every rule at work. */
public final class RandomCohorts {

	private static final List<String> TOPICS = List.of("writing", "grants", "leading", "teaching", "balance",
			"network");

	private final Random random;

	private final List<PersonId> mentees = new ArrayList<>();

	private final List<PersonId> mentors = new ArrayList<>();

	private RandomCohorts(long seed, int mentees, int mentors) {
		this.random = new Random(seed);
		for (int i = 0; i < mentees; i++) {
			this.mentees.add(person());
		}
		for (int i = 0; i < mentors; i++) {
			this.mentors.add(person());
		}
	}

	public static MatchInput of(long seed, int mentees, int mentors, PodRules rules) {
		return new MatchInput(new RandomCohorts(seed, mentees, mentors).members(), rules, List.of(), Weights.STANDARD,
				seed);
	}

	private PersonId person() {
		return new PersonId(new UUID(this.random.nextLong(), this.random.nextLong()));
	}

	private List<Member> members() {
		List<Member> members = new ArrayList<>();
		this.mentees.forEach((person) -> members.add(member(person, ParticipantRole.MENTEE)));
		this.mentors.forEach((person) -> members.add(member(person, ParticipantRole.MENTOR)));
		return members;
	}

	private Member member(PersonId person, ParticipantRole role) {
		boolean mentor = role == ParticipantRole.MENTOR;
		return new Member(person, role, "Institution " + below(4), "Department " + below(6), "Field " + below(9),
				"rank " + below(3), mentor ? null : below(10), topics(mentor ? 0 : 3), topics(mentor ? 4 : 0),
				slots(mentor ? 6 : 4), Modality.values()[below(3)], mentor ? 1 + below(2) : 0,
				mentor ? List.of() : some(this.mentors, 2), Set.copyOf(some(this.mentors, below(2))),
				Set.copyOf(some(this.mentees, below(2))));
	}

	private int below(int bound) {
		return this.random.nextInt(bound);
	}

	private List<String> topics(int count) {
		return some(TOPICS, count);
	}

	private Set<WeeklySlot> slots(int count) {
		Set<WeeklySlot> slots = new HashSet<>();
		for (int i = 0; i < count; i++) {
			slots.add(new WeeklySlot(DayOfWeek.of(1 + below(5)), LocalTime.of(8 + below(3), 0)));
		}
		return slots;
	}

	private <T> List<T> some(List<T> all, int count) {
		List<T> left = new ArrayList<>(all);
		List<T> some = new ArrayList<>();
		while (some.size() < count && !left.isEmpty()) {
			some.add(left.remove(below(left.size())));
		}
		return some;
	}

}
