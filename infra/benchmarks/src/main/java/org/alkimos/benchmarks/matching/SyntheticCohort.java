package org.alkimos.benchmarks.matching;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.Member;

/**
 * People like those of a career cohort, as many as asked for: eight institutions, a dozen
 * departments with fields of their own, three ranked needs out of ten topics, three
 * wishes of which popular mentors have more than their share. Busy ones have 4 to 6 free
 * hours out of 25, and some hours suit more of them than others; those with time have a
 * dozen, and each cannot be with two others.
 */
final class SyntheticCohort {

	private static final int TOPICS = 10;

	private final Random random;

	private final List<PersonId> mentors = new ArrayList<>();

	private final List<PersonId> mentees = new ArrayList<>();

	private final boolean busy;

	private SyntheticCohort(long seed, boolean busy) {
		this.random = new Random(seed);
		this.busy = busy;
	}

	static List<Member> busy(int mentees, int mentors, long seed) {
		return of(new SyntheticCohort(seed, true), mentees, mentors);
	}

	static List<Member> withTime(int mentees, int mentors, long seed) {
		return of(new SyntheticCohort(seed, false), mentees, mentors);
	}

	private static List<Member> of(SyntheticCohort cohort, int mentees, int mentors) {
		List<Member> members = new ArrayList<>();
		for (int i = 0; i < mentors; i++) {
			cohort.mentors.add(cohort.person());
		}
		cohort.mentors.forEach((mentor) -> members.add(cohort.mentor(mentor)));
		for (int i = 0; i < mentees; i++) {
			members.add(cohort.mentee());
		}
		return members;
	}

	private PersonId person() {
		return new PersonId(new UUID(this.random.nextLong(), this.random.nextLong()));
	}

	private Member mentor(PersonId person) {
		int department = below(12);
		return new Member(person, ParticipantRole.MENTOR, "Institution " + below(8), "Department " + department,
				"Field " + department + "." + below(4), "professor", null, List.of(), topics(5), hours(6),
				Modality.values()[below(3)], 1, List.of(), Set.of(), Set.of());
	}

	private Member mentee() {
		int department = below(12);
		Set<PersonId> apart = this.busy ? Set.of() : apart();
		PersonId person = person();
		this.mentees.add(person);
		return new Member(person, ParticipantRole.MENTEE, "Institution " + below(8), "Department " + department,
				"Field " + department + "." + below(4), List.of("postdoc", "fellow", "instructor").get(below(3)),
				below(12), topics(3), List.of(), hours(4 + below(2)), Modality.values()[below(3)], 0, wishes(),
				Set.of(), apart);
	}

	/** Two of those there are so far; the rule counts both ways. */
	private Set<PersonId> apart() {
		Set<PersonId> apart = new LinkedHashSet<>();
		while (apart.size() < Math.min(2, this.mentees.size())) {
			apart.add(this.mentees.get(below(this.mentees.size())));
		}
		return apart;
	}

	private List<PersonId> wishes() {
		Set<PersonId> wishes = new LinkedHashSet<>();
		while (wishes.size() < Math.min(3, this.mentors.size())) {
			wishes.add(this.mentors.get(Math.min(below(this.mentors.size()), below(this.mentors.size()))));
		}
		return List.copyOf(wishes);
	}

	private List<String> topics(int count) {
		Set<Integer> topics = new LinkedHashSet<>();
		while (topics.size() < count) {
			topics.add(below(TOPICS));
		}
		return topics.stream().map((topic) -> "topic " + topic).toList();
	}

	private Set<WeeklySlot> hours(int count) {
		Set<WeeklySlot> hours = new TreeSet<>();
		while (hours.size() < (this.busy ? count : 12)) {
			int hour = this.busy ? Math.min(below(25), below(25)) : below(25);
			hours.add(new WeeklySlot(DayOfWeek.of(1 + hour % 5), LocalTime.of(8 + 2 * (hour / 5), 0)));
		}
		return hours;
	}

	private int below(int bound) {
		return this.random.nextInt(bound);
	}

}
