package org.alkimos.matching.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Divides the mentees of two places anew, in the best of all ways, for as long as that
 * helps anybody.
 */
final class Exchange {

	/**
	 * Mentees of two places together; beyond it there are too many ways to divide them.
	 */
	private static final int MOST = 12;

	private final Draft draft;

	private final Tables tables;

	private final int[] people = new int[MOST];

	/** By position in {@link #people}: who cannot be together with them. */
	private final int[] apart = new int[MOST];

	private final boolean[] queued;

	private int count;

	Exchange(Draft draft) {
		this.draft = draft;
		this.tables = draft.tables;
		this.queued = new boolean[draft.size.length];
	}

	/** Betters the places that changed, those they exchanged with, and so on. */
	void better(int... changed) {
		Deque<Integer> places = new ArrayDeque<>();
		for (int place : changed) {
			enqueue(place, places);
		}
		while (!places.isEmpty()) {
			int place = places.remove();
			this.queued[place] = false;
			for (int other = 0; other < this.draft.size.length; other++) {
				if (other != place && divide(place, other)) {
					enqueue(place, places);
					enqueue(other, places);
				}
			}
		}
	}

	private void enqueue(int place, Deque<Integer> places) {
		if (!this.queued[place] && this.draft.size[place] > 0) {
			this.queued[place] = true;
			places.add(place);
		}
	}

	/** Divides the mentees of two places in another way, whatever that costs. */
	boolean shake(int place, int other, Prng random) {
		return place != other && prepare(place, other) && settle(place, other, another(place, other, random));
	}

	private boolean divide(int place, int other) {
		return prepare(place, other) && settle(place, other, best(place, other));
	}

	private boolean prepare(int place, int other) {
		this.count = this.draft.size[place] + this.draft.size[other];
		if (this.count > MOST || this.draft.size[place] == 0 || this.draft.size[other] == 0) {
			return false;
		}
		gather(place, other);
		return true;
	}

	private int best(int place, int other) {
		int open = open(place);
		int openElsewhere = open(other);
		int everybody = (1 << this.count) - 1;
		long most = this.draft.worth(place) + this.draft.worth(other);
		int best = now(place);
		for (int here = 1; here < everybody; here++) {
			int there = everybody & ~here;
			if ((here & ~open) == 0 && (there & ~openElsewhere) == 0 && isPod(here, place) && isPod(there, other)) {
				long worth = worth(here, place) + worth(there, other);
				if (worth > most) {
					most = worth;
					best = here;
				}
			}
		}
		return best;
	}

	private int another(int place, int other, Prng random) {
		int open = open(place);
		int openElsewhere = open(other);
		int everybody = (1 << this.count) - 1;
		int another = now(place);
		int found = 0;
		for (int here = 1; here < everybody; here++) {
			int there = everybody & ~here;
			if (here != now(place) && (here & ~open) == 0 && (there & ~openElsewhere) == 0 && isPod(here, place)
					&& isPod(there, other) && random.below(++found) == 0) {
				another = here;
			}
		}
		return another;
	}

	private int now(int place) {
		return (1 << this.draft.size[place]) - 1;
	}

	private boolean settle(int place, int other, int here) {
		if (here == now(place)) {
			return false;
		}
		seat(here, place, other);
		return true;
	}

	private void gather(int place, int other) {
		int here = this.draft.size[place];
		System.arraycopy(this.draft.seats[place], 0, this.people, 0, here);
		System.arraycopy(this.draft.seats[other], 0, this.people, here, this.draft.size[other]);
		for (int i = 0; i < this.count; i++) {
			this.apart[i] = 0;
			for (int j = 0; j < this.count; j++) {
				this.apart[i] |= this.tables.apart[this.people[i]][this.people[j]] ? 1 << j : 0;
			}
		}
	}

	/** Whom the mentor of a place may have. */
	private int open(int place) {
		int open = 0;
		for (int i = 0; i < this.count; i++) {
			open |= this.tables.barred[this.tables.mentorOf[place]][this.people[i]] ? 0 : 1 << i;
		}
		return open;
	}

	private boolean isPod(int set, int place) {
		int size = Integer.bitCount(set);
		if (size < Math.min(this.tables.rules.smallest(), this.draft.size[place])
				|| size > this.tables.rules.largest()) {
			return false;
		}
		for (int left = set; left != 0; left &= left - 1) {
			if ((this.apart[Integer.numberOfTrailingZeros(left)] & set) != 0) {
				return false;
			}
		}
		return shareAnHour(set, place);
	}

	private boolean shareAnHour(int set, int place) {
		for (int word = 0; word < this.tables.words; word++) {
			long common = this.tables.mentorFree[this.tables.mentorOf[place]][word];
			for (int left = set; left != 0 && common != 0; left &= left - 1) {
				common &= this.tables.menteeFree[this.people[Integer.numberOfTrailingZeros(left)]][word];
			}
			if (common != 0) {
				return true;
			}
		}
		return false;
	}

	private long worth(int set, int place) {
		long worth = 0;
		for (int left = set; left != 0; left &= left - 1) {
			int mentee = this.people[Integer.numberOfTrailingZeros(left)];
			int counts = 0;
			for (int peers = set & ~(left & -left); peers != 0; peers &= peers - 1) {
				counts += Relation
					.spread(this.tables.relation[mentee][this.people[Integer.numberOfTrailingZeros(peers)]]);
			}
			worth += this.tables.worth(this.tables.mentorOf[place], mentee, Integer.bitCount(set) - 1, counts);
		}
		return worth;
	}

	private void seat(int here, int place, int other) {
		for (int i = 0; i < this.count; i++) {
			this.draft.take(this.people[i]);
		}
		for (int i = 0; i < this.count; i++) {
			this.draft.put(this.people[i], ((here >> i) & 1) != 0 ? place : other);
		}
	}

}
