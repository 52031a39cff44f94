package org.alkimos.matching.engine.pods;

import java.util.Arrays;

/**
 * Assignment of mentees to places during a search. Never violates a rule between members;
 * a place may be too small temporarily.
 */
public final class Draft {

	public static final int NOWHERE = -1;

	public final Tables tables;

	final SizePenalty penalty;

	public final int[] placeOf;

	public final int[][] seats;

	public final int[] size;

	/** The mentees without a place, unordered. */
	final int[] waiting;

	private final int[] positionInWaiting;

	public int waitingCount;

	/** Number of started places that are too small. */
	private int tooSmall;

	/** Penalty of the draft if places that are too small are dissolved; 0 is complete. */
	long lacking;

	/** Number of mentees without a place in any draft of this cohort. */
	private final int leastWaiting;

	public Draft(Tables tables) {
		int mentees = tables.mentees.size();
		this.tables = tables;
		this.penalty = new SizePenalty(tables.rules.smallest());
		this.placeOf = new int[mentees];
		Arrays.fill(this.placeOf, NOWHERE);
		this.seats = new int[tables.mentorOf.length][tables.rules.largest()];
		this.size = new int[tables.mentorOf.length];
		this.waiting = new int[mentees];
		this.positionInWaiting = new int[mentees];
		for (int i = 0; i < mentees; i++) {
			this.waiting[i] = i;
			this.positionInWaiting[i] = i;
		}
		this.waitingCount = mentees;
		this.lacking = (long) SizePenalty.UNPLACED * mentees + (long) tables.mentorOf.length * this.penalty.loss(0);
		this.leastWaiting = tables.leastWaiting();
	}

	/**
	 * Whether every mentee who could have a place has one, and no started place is too
	 * small.
	 */
	boolean isComplete() {
		return this.waitingCount <= this.leastWaiting && this.tooSmall == 0;
	}

	public void put(int mentee, int place) {
		this.lacking += this.penalty.lossOfChange(this.size[place], 1) - SizePenalty.UNPLACED;
		this.tooSmall += this.penalty.begun(this.size[place] + 1) - this.penalty.begun(this.size[place]);
		this.seats[place][this.size[place]++] = mentee;
		this.placeOf[mentee] = place;
		int last = this.waiting[--this.waitingCount];
		int hole = this.positionInWaiting[mentee];
		this.waiting[hole] = last;
		this.positionInWaiting[last] = hole;
	}

	public void take(int mentee) {
		int place = this.placeOf[mentee];
		this.lacking += this.penalty.lossOfChange(this.size[place], -1) + SizePenalty.UNPLACED;
		this.tooSmall += this.penalty.begun(this.size[place] - 1) - this.penalty.begun(this.size[place]);
		int[] row = this.seats[place];
		int seat = 0;
		while (row[seat] != mentee) {
			seat++;
		}
		row[seat] = row[--this.size[place]];
		this.placeOf[mentee] = NOWHERE;
		this.positionInWaiting[mentee] = this.waitingCount;
		this.waiting[this.waitingCount++] = mentee;
	}

	/** Whether everyone has a place and every place has a pod. */
	boolean isFull() {
		for (int one : this.size) {
			if (one < this.tables.rules.smallest()) {
				return false;
			}
		}
		return this.waitingCount == 0;
	}

	void empty(int place) {
		while (this.size[place] > 0) {
			take(this.seats[place][this.size[place] - 1]);
		}
	}

	/**
	 * Whether the mentee may join, once the one leaving (or {@link #NOWHERE}) has left.
	 */
	public boolean admits(int place, int mentee, int leaving) {
		int mentor = this.tables.mentorOf[place];
		int staying = this.size[place] - ((leaving == NOWHERE) ? 0 : 1);
		if (this.tables.barred(mentor, mentee) || staying >= this.tables.rules.largest()) {
			return false;
		}
		for (int seat = 0; seat < this.size[place]; seat++) {
			int peer = this.seats[place][seat];
			if (peer != leaving && this.tables.apart(mentee, peer)) {
				return false;
			}
		}
		return shareAnHour(place, mentee, leaving);
	}

	private boolean shareAnHour(int place, int mentee, int leaving) {
		for (int word = 0; word < this.tables.words; word++) {
			long common = this.tables.mentorFree[this.tables.mentorOf[place]][word]
					& this.tables.menteeFree(mentee, word);
			for (int seat = 0; seat < this.size[place] && common != 0; seat++) {
				int peer = this.seats[place][seat];
				common &= (peer == leaving) ? -1L : this.tables.menteeFree(peer, word);
			}
			if (common != 0) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The objective value of one place, from each mentee's fit and the utility function.
	 */
	public long worth(int place) {
		return this.tables.scores.pod(sum(place), this.size[place]);
	}

	/** Mean utility of all mentees with a place. */
	double mean() {
		long sum = 0;
		for (int place = 0; place < this.size.length; place++) {
			sum += sum(place);
		}
		return (double) sum / Math.max(1, this.placeOf.length - this.waitingCount);
	}

	private long sum(int place) {
		int mentor = this.tables.mentorOf[place];
		long worth = 0;
		for (int seat = 0; seat < this.size[place]; seat++) {
			int mentee = this.seats[place][seat];
			int counts = 0;
			for (int other = 0; other < this.size[place]; other++) {
				counts += (other == seat) ? 0 : this.tables.between(mentee, this.seats[place][other]);
			}
			worth += this.tables.worth(mentor, mentee, this.size[place] - 1, counts);
		}
		return worth;
	}

	public long worth() {
		long worth = 0;
		for (int place = 0; place < this.size.length; place++) {
			worth += worth(place);
		}
		return worth;
	}

	/** Copy of the assignment, for restoring. */
	public int[] snapshot() {
		return this.placeOf.clone();
	}

	public void restore(int[] snapshot) {
		for (int mentee = 0; mentee < snapshot.length; mentee++) {
			if (this.placeOf[mentee] != NOWHERE && this.placeOf[mentee] != snapshot[mentee]) {
				take(mentee);
			}
		}
		for (int mentee = 0; mentee < snapshot.length; mentee++) {
			if (this.placeOf[mentee] != snapshot[mentee]) {
				put(mentee, snapshot[mentee]);
			}
		}
	}

}
