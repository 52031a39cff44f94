package org.alkimos.matching.engine.repair;

import org.alkimos.matching.engine.Prng;
import org.alkimos.matching.engine.pods.Draft;

/**
 * Improves a repair by small feasible steps: placing a waiting mentee, moves, swaps, and
 * chains of three. No one who had a pod loses it. A bonus for staying limits the number
 * of moves.
 */
final class RepairSearch {

	private final Seating seating;

	private final Draft draft;

	private final Prng random;

	private final RepairArchive archive;

	/** Mentees who may move. */
	private int[] movable;

	private long stay;

	private double temperature;

	private long worth;

	private int moved;

	private int stranded;

	RepairSearch(Seating seating, Prng random, RepairArchive archive) {
		this.seating = seating;
		this.draft = seating.draft;
		this.random = random;
		this.archive = archive;
		this.movable = new int[0];
		recount();
	}

	/** Recomputes all totals after an external change. */
	void recount() {
		this.worth = 0;
		this.moved = 0;
		this.stranded = 0;
		for (int place = 0; place < this.draft.size.length; place++) {
			this.worth += this.seating.worth(place);
			this.moved += this.seating.moved(place);
			this.stranded += this.seating.stranded(place);
		}
		offer();
	}

	private void offer() {
		if (this.stranded == 0) {
			this.archive.offer(this.moved, this.worth, this.draft);
		}
	}

	/**
	 * Runs a number of steps, from one temperature to another.
	 * @param stay bonus in points for each mentee who stays
	 */
	void run(int[] who, long stay, int steps, double hot, double cold) {
		this.movable = who;
		this.stay = stay;
		this.temperature = hot;
		if (who.length == 0 || this.draft.size.length == 0) {
			return;
		}
		double cooling = StrictMath.pow(cold / hot, 1.0 / steps);
		for (int i = 0; i < steps; i++, this.temperature *= cooling) {
			step();
		}
	}

	private void step() {
		int mentee = this.movable[this.random.below(this.movable.length)];
		int place = this.random.below(this.draft.size.length);
		int from = this.draft.placeOf[mentee];
		if (from == place) {
			return;
		}
		int kind = this.random.below(3);
		if (kind == 0 || this.draft.size[place] == 0) {
			if (this.draft.admits(place, mentee, Draft.NOWHERE)) {
				attempt(mentee, place, Draft.NOWHERE, Draft.NOWHERE);
			}
		}
		else {
			replace(mentee, from, place, kind == 1);
		}
	}

	/**
	 * Tries to give the mentee the seat of another, who swaps or moves to a random place.
	 */
	private void replace(int mentee, int from, int place, boolean swap) {
		int other = this.draft.seats[place][this.random.below(this.draft.size[place])];
		if (!mayMove(other) || !this.draft.admits(place, mentee, other)) {
			return;
		}
		int to = swap ? from : this.random.below(this.draft.size.length);
		if (to == Draft.NOWHERE) {
			if (this.seating.home[other] == Draft.NOWHERE) {
				attempt(mentee, place, other, Draft.NOWHERE);
			}
		}
		else if (to != place && this.draft.admits(to, other, (to == from) ? mentee : Draft.NOWHERE)) {
			attempt(mentee, place, other, to);
		}
	}

	/** Whether a mentee may move: any mentee, or only those who are not settled. */
	private boolean mayMove(int mentee) {
		return this.movable.length == this.draft.placeOf.length || !this.seating.settled[mentee];
	}

	/**
	 * Moves the mentee to a place, and the other, if any, from there to another place.
	 */
	private void attempt(int mentee, int place, int other, int to) {
		int from = this.draft.placeOf[mentee];
		long worthBefore = this.worth;
		int movedBefore = this.moved;
		int strandedBefore = this.stranded;
		int stayingBefore = count(from, place, to, -1);
		apply(mentee, from, place, other, to);
		int staying = stayingBefore + count(from, place, to, 1);
		if (accepts(this.worth - worthBefore + this.stay * staying)) {
			offer();
			return;
		}
		revert(mentee, from, place, other, to);
		this.worth = worthBefore;
		this.moved = movedBefore;
		this.stranded = strandedBefore;
	}

	/**
	 * Adds or subtracts the values of the places; returns the number of mentees who stay.
	 */
	private int count(int from, int place, int to, int sign) {
		int staying = count(place, sign);
		if (from != Draft.NOWHERE) {
			staying += count(from, sign);
		}
		if (to != Draft.NOWHERE && to != from) {
			staying += count(to, sign);
		}
		return staying;
	}

	private int count(int place, int sign) {
		this.worth += sign * this.seating.worth(place);
		this.moved += sign * this.seating.moved(place);
		this.stranded += sign * this.seating.stranded(place);
		return sign * this.seating.staying(place);
	}

	private void apply(int mentee, int from, int place, int other, int to) {
		if (from != Draft.NOWHERE) {
			this.draft.take(mentee);
		}
		if (other != Draft.NOWHERE) {
			this.draft.take(other);
			if (to != Draft.NOWHERE) {
				this.draft.put(other, to);
			}
		}
		this.draft.put(mentee, place);
	}

	private void revert(int mentee, int from, int place, int other, int to) {
		this.draft.take(mentee);
		if (other != Draft.NOWHERE) {
			if (to != Draft.NOWHERE) {
				this.draft.take(other);
			}
			this.draft.put(other, place);
		}
		if (from != Draft.NOWHERE) {
			this.draft.put(mentee, from);
		}
	}

	private boolean accepts(long gain) {
		return gain >= 0 || this.random.unit() < StrictMath.exp(gain / this.temperature);
	}

}
