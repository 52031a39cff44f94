package org.alkimos.matching.engine.repair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.pods.Draft;
import org.alkimos.matching.engine.pods.Tables;

/** Published pods as an assignment, and the objective value of changes. */
final class Seating {

	/** Number of waiting mentees that are ordered by wait; all others count equally. */
	static final int QUEUE = 100;

	/** In a valid pod. */
	private static final int PLACED = 4;

	/** In a pod that was already too small and stays so. */
	private static final int LEFT_OVER = 3;

	final Draft draft;

	/** Each mentee's current pod, or none if their pod cannot continue. */
	final int[] home;

	/** Whether a mentee is in a valid pod and did not ask to change. */
	final boolean[] settled;

	/** By place: position of the pod in the input, or -1 for none. */
	final int[] podOf;

	/** By place: whether its pod has a new mentor. */
	final boolean[] taken;

	final boolean[] asking;

	final int[] urgency;

	final boolean[] leftSmall;

	private final long step;

	private final long unit;

	Seating(RepairInput input) {
		this.draft = new Draft(new Tables(withPlacesForAll(input)));
		Tables tables = this.draft.tables;
		int mentees = tables.mentees.size();
		this.home = new int[mentees];
		Arrays.fill(this.home, Draft.NOWHERE);
		this.settled = new boolean[mentees];
		this.asking = new boolean[mentees];
		this.urgency = new int[mentees];
		this.podOf = new int[tables.mentorOf.length];
		Arrays.fill(this.podOf, -1);
		this.taken = new boolean[tables.mentorOf.length];
		this.leftSmall = new boolean[tables.mentorOf.length];
		this.step = 20_000L * (mentees + 1);
		this.unit = this.step * ((long) QUEUE * QUEUE + mentees + 1);
		new InitialSeating(this, input).furnish();
	}

	/** Mentors who lead more pods than offered keep them. */
	private static MatchInput withPlacesForAll(RepairInput input) {
		Map<PersonId, Integer> led = new HashMap<>();
		input.pods().forEach((pod) -> led.merge(pod.mentor(), 1, Integer::sum));
		List<Member> members = input.now()
			.members()
			.stream()
			.map((member) -> member.leadsPods()
					? member.leading(Math.max(member.podCapacity(), led.getOrDefault(member.person(), 0))) : member)
			.toList();
		return new MatchInput(members, input.now().rules(), List.of(), input.now().weights(), input.now().seed());
	}

	/**
	 * The objective value of a place, in lexicographic order: number of mentees, their
	 * wait, their fit.
	 */
	long worth(int place) {
		int size = this.draft.size[place];
		long worth = this.draft.worth(place);
		boolean holds = holds(place);
		for (int seat = 0; seat < size; seat++) {
			int mentee = this.draft.seats[place][seat];
			boolean atHome = this.home[mentee] == place;
			if (holds) {
				worth += PLACED * this.unit + ((this.asking[mentee] && atHome) ? 0 : this.urgency[mentee] * this.step);
			}
			else if (atHome && this.leftSmall[place]) {
				worth += LEFT_OVER * this.unit;
			}
		}
		return worth;
	}

	/** Number of mentees in a valid pod. */
	int placed() {
		return IntStream.range(0, this.draft.size.length)
			.filter(this::holds)
			.map((place) -> this.draft.size[place])
			.sum();
	}

	boolean holds(int place) {
		return this.draft.size[place] >= this.draft.tables.rules.smallest();
	}

	/** Number of mentees who asked to change pods and do. */
	int granted() {
		return (int) IntStream.range(0, this.home.length)
			.filter((mentee) -> this.asking[mentee] && this.draft.placeOf[mentee] != Draft.NOWHERE
					&& this.draft.placeOf[mentee] != this.home[mentee])
			.count();
	}

	/** Number of settled mentees who stay. */
	int staying(int place) {
		int staying = 0;
		for (int seat = 0; seat < this.draft.size[place]; seat++) {
			int mentee = this.draft.seats[place][seat];
			staying += (this.home[mentee] == place && !this.asking[mentee]) ? 1 : 0;
		}
		return staying;
	}

	/** Number of settled mentees in this place who moved. */
	int moved(int place) {
		int moved = 0;
		for (int seat = 0; seat < this.draft.size[place]; seat++) {
			int mentee = this.draft.seats[place][seat];
			moved += (this.settled[mentee] && this.home[mentee] != place) ? 1 : 0;
		}
		return moved;
	}

	/** Number of mentees in a pod that is newly too small. */
	int stranded(int place) {
		if (holds(place)) {
			return 0;
		}
		int stranded = 0;
		for (int seat = 0; seat < this.draft.size[place]; seat++) {
			stranded += (this.leftSmall[place] && this.home[this.draft.seats[place][seat]] == place) ? 0 : 1;
		}
		return stranded;
	}

	/** Whether everyone who had a seat still has one. */
	boolean keepsEverybody() {
		return IntStream.range(0, this.home.length)
			.noneMatch((mentee) -> this.home[mentee] != Draft.NOWHERE && this.draft.placeOf[mentee] == Draft.NOWHERE);
	}

	/** Removes mentees from places that are not valid pods. */
	void clearStranded() {
		for (int place = 0; place < this.draft.size.length; place++) {
			for (int seat = this.draft.size[place] - 1; seat >= 0 && stranded(place) > 0; seat--) {
				int mentee = this.draft.seats[place][seat];
				if (!this.leftSmall[place] || this.home[mentee] != place) {
					this.draft.take(mentee);
				}
			}
		}
	}

}
