package org.alkimos.matching.engine.pods;

import org.alkimos.matching.engine.Prng;

/**
 * Places as many mentees as possible by tabu search on partial solutions: an unplaced
 * mentee takes a seat, conflicting mentees become unplaced, and for some steps may not
 * return to the place they left (after Blöchliger and Zufferey 2008, PartialCol).
 */
public final class PlacementSearch {

	private final Draft draft;

	private final Tables tables;

	private final Prng random;

	private final int[][] notBefore;

	private int step;

	private long bestPrice;

	private int bestPlace;

	private int bestLeaving;

	private int equals;

	public PlacementSearch(Draft draft, Prng random) {
		this.draft = draft;
		this.tables = draft.tables;
		this.random = random;
		this.notBefore = new int[this.tables.mentees.size()][this.tables.mentorOf.length];
	}

	/**
	 * Number of steps, limited by the total number of mentor hours examined and by the
	 * number of mentees.
	 */
	int stepsOf(int looks, int perMentee) {
		int mentees = this.draft.placeOf.length;
		return (int) Math.min(looks / Math.max(1, this.draft.size.length * 6L), (long) perMentee * mentees);
	}

	/**
	 * Searches up to a maximum number of steps, stops when everyone who can have a place
	 * has one, and leaves the best draft found.
	 */
	public void run(int steps) {
		long best = this.draft.lacking;
		int[] bestSeating = this.draft.snapshot();
		for (int end = this.step + steps; this.step < end && !this.draft.isComplete(); this.step++) {
			int mentee = next();
			if (mentee == Draft.NOWHERE || !place(mentee)) {
				continue;
			}
			if (this.draft.lacking < best) {
				best = this.draft.lacking;
				bestSeating = this.draft.snapshot();
			}
		}
		this.draft.restore(bestSeating);
	}

	/**
	 * Picks an unplaced mentee; if there is none, a mentee gives up a seat so that small
	 * pods can fill.
	 */
	private int next() {
		if (this.draft.waitingCount > 0) {
			return this.draft.waiting[this.random.below(this.draft.waitingCount)];
		}
		if (this.tables.mentees.isEmpty()) {
			return Draft.NOWHERE;
		}
		int mentee = this.random.below(this.tables.mentees.size());
		leave(mentee);
		return mentee;
	}

	private boolean place(int mentee) {
		this.bestPrice = Long.MAX_VALUE;
		this.equals = 0;
		for (int place = 0; place < this.tables.mentorOf.length; place++) {
			if (!this.tables.barred(this.tables.mentorOf[place], mentee)) {
				consider(mentee, place);
			}
		}
		if (this.bestPrice == Long.MAX_VALUE) {
			return false;
		}
		for (int seat = this.draft.size[this.bestPlace] - 1; seat >= 0; seat--) {
			if ((this.bestLeaving & (1 << seat)) != 0) {
				leave(this.draft.seats[this.bestPlace][seat]);
			}
		}
		this.draft.put(mentee, this.bestPlace);
		return true;
	}

	private void leave(int mentee) {
		int place = this.draft.placeOf[mentee];
		this.notBefore[mentee][place] = this.step + 5 + this.random.below(10);
		this.draft.take(mentee);
	}

	private void consider(int mentee, int place) {
		int apart = 0;
		for (int seat = 0; seat < this.draft.size[place]; seat++) {
			apart |= this.tables.apart(mentee, this.draft.seats[place][seat]) ? 1 << seat : 0;
		}
		for (int word = 0; word < this.tables.words; word++) {
			long hours = this.tables.mentorFree[this.tables.mentorOf[place]][word]
					& this.tables.menteeFree(mentee, word);
			for (; hours != 0; hours &= hours - 1) {
				offer(mentee, place, withRoom(place, apart | busy(place, word, hours & -hours)));
			}
		}
	}

	private int busy(int place, int word, long hour) {
		int busy = 0;
		for (int seat = 0; seat < this.draft.size[place]; seat++) {
			busy |= ((this.tables.menteeFree(this.draft.seats[place][seat], word) & hour) == 0) ? 1 << seat : 0;
		}
		return busy;
	}

	/** Removes one more mentee at random if the place would exceed its maximum size. */
	private int withRoom(int place, int leaving) {
		int size = this.draft.size[place];
		return (leaving == 0 && size >= this.tables.rules.largest()) ? 1 << this.random.below(size) : leaving;
	}

	private void offer(int mentee, int place, int leaving) {
		int gone = Integer.bitCount(leaving);
		long price = 10L * gone + this.draft.penalty.priceOfChange(this.draft.size[place], 1 - gone);
		boolean tabu = this.step < this.notBefore[mentee][place] && gone > 0;
		if (tabu || price > this.bestPrice) {
			return;
		}
		this.equals = (price < this.bestPrice) ? 1 : this.equals + 1;
		if (this.random.below(this.equals) == 0) {
			this.bestPrice = price;
			this.bestPlace = place;
			this.bestLeaving = leaving;
		}
	}

}
