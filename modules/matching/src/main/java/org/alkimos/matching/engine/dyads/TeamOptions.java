package org.alkimos.matching.engine.dyads;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.Scale;

/**
 * Possible teams of two mentors per mentee, ignoring competition: teams that meet every
 * rule, are from different disciplines, and share an hour with the mentee.
 */
final class TeamOptions {

	/** Mentees without a locked pod, by ID. */
	final List<Member> mentees;

	final List<Member> mentors;

	/** By mentor: capacity after locks, in pods. */
	final int[] places;

	/** By mentee: possible teams, highest value first. */
	final List<List<Team>> teams = new ArrayList<>();

	private final MatchInput input;

	private final Scale scale;

	private final Map<WeeklySlot, Integer> hours = new HashMap<>();

	private final BitSet[] free;

	private final BitSet[] together;

	/**
	 * A team of two mentors by position, better fit first, and its value.
	 */
	record Team(int mentor, int coMentor, long worth) {
	}

	TeamOptions(MatchInput input) {
		this.input = input;
		this.scale = new Scale(input.weights());
		this.mentors = input.mentors();
		this.places = this.mentors.stream().mapToInt((mentor) -> places(mentor, input.locks())).toArray();
		Set<PersonId> locked = new HashSet<>();
		input.locks().forEach((lock) -> locked.addAll(lock.mentees()));
		this.mentees = input.mentees().stream().filter((mentee) -> !locked.contains(mentee.person())).toList();
		this.free = this.mentors.stream().map(this::hours).toArray(BitSet[]::new);
		PodCheck check = new PodCheck(input.rules(), input.weights());
		this.together = this.mentors.stream().map((mentor) -> together(mentor, check)).toArray(BitSet[]::new);
		this.mentees.forEach((mentee) -> this.teams.add(teams(mentee, check)));
	}

	private static int places(Member mentor, List<DraftPod> locks) {
		return mentor.podCapacity()
				- (int) locks.stream().filter((lock) -> lock.mentors().contains(mentor.person())).count();
	}

	private BitSet hours(Member member) {
		BitSet free = new BitSet();
		member.availability().forEach((slot) -> free.set(this.hours.computeIfAbsent(slot, (key) -> this.hours.size())));
		return free;
	}

	private BitSet together(Member mentor, PodCheck check) {
		BitSet together = new BitSet();
		for (int i = 0; i < this.mentors.size(); i++) {
			Member other = this.mentors.get(i);
			together.set(i, !other.equals(mentor) && check.between(mentor, other).isEmpty()
					&& !PodCheck.sameDiscipline(mentor, other));
		}
		return together;
	}

	private List<Team> teams(Member mentee, PodCheck check) {
		List<Integer> open = new ArrayList<>();
		for (int i = 0; i < this.mentors.size(); i++) {
			if (this.places[i] > 0 && check.blocking(this.mentors.get(i), mentee).isEmpty()) {
				open.add(i);
			}
		}
		BitSet hours = hours(mentee);
		List<Team> teams = new ArrayList<>();
		for (int one : open) {
			BitSet common = (BitSet) hours.clone();
			common.and(this.free[one]);
			for (int other : open) {
				if (one < other && this.together[one].get(other) && common.intersects(this.free[other])) {
					teams.add(team(mentee, one, other));
				}
			}
		}
		teams.sort(Comparator.comparingLong((Team team) -> -team.worth)
			.thenComparingInt(Team::mentor)
			.thenComparingInt(Team::coMentor));
		return List.copyOf(teams);
	}

	private Team team(Member mentee, int one, int other) {
		int fit = this.scale.alone(mentee, this.mentors.get(one));
		int otherFit = this.scale.alone(mentee, this.mentors.get(other));
		long worth = worth(fit) + worth(otherFit);
		return (fit >= otherFit) ? new Team(one, other, worth) : new Team(other, one, worth);
	}

	private long worth(int fit) {
		var utility = this.input.weights().utility();
		return utility.ofPod(utility.of(fit), 1, 1);
	}

	DraftPod pod(int mentee, Team team) {
		return new DraftPod(this.mentors.get(team.mentor).person(), this.mentors.get(team.coMentor).person(),
				List.of(this.mentees.get(mentee).person()));
	}

	/**
	 * Upper bound: total value if every mentee had their best team.
	 */
	long most() {
		return this.teams.stream().mapToLong((all) -> all.isEmpty() ? 0 : all.getFirst().worth).sum();
	}

}
