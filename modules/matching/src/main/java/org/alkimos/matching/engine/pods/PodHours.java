package org.alkimos.matching.engine.pods;

/** Shared weekly hours of the people in each place. */
final class PodHours {

	private final SeatPlan plan;

	private final Tables tables;

	private final int words;

	/** By seat: the shared hours of all others in the place. */
	private final long[] without;

	/** By place: the shared hours of all. */
	private final long[] common;

	PodHours(SeatPlan plan, Tables tables) {
		this.plan = plan;
		this.tables = tables;
		this.words = tables.words;
		this.without = new long[plan.seat.length * this.words];
		this.common = new long[plan.size.length * this.words];
	}

	/** Whether another person is available in a shared hour of this place. */
	boolean suit(int place, int newcomer) {
		return meets(newcomer, this.common, place);
	}

	/** Like {@link #suit}, if the person in that seat leaves. */
	boolean suitWithout(int seat, int newcomer) {
		return meets(newcomer, this.without, seat);
	}

	private boolean meets(int mentee, long[] hours, int at) {
		for (int word = 0; word < this.words; word++) {
			if ((this.tables.free[mentee * this.words + word] & hours[at * this.words + word]) != 0) {
				return true;
			}
		}
		return false;
	}

	/** Whether the mentees of the place share an hour with another mentor. */
	boolean suitLedBy(int place, int mentor) {
		int first = place * this.plan.room;
		for (int word = 0; word < this.words; word++) {
			long all = this.tables.mentorFree[mentor][word];
			for (int at = first; at < first + this.plan.size[place]; at++) {
				all &= this.tables.free[this.plan.seat[at] * this.words + word];
			}
			if (all != 0) {
				return true;
			}
		}
		return false;
	}

	/** Recomputes the hours after a change. */
	void refresh(int place) {
		int first = place * this.plan.room;
		int end = first + this.plan.size[place];
		for (int word = 0; word < this.words; word++) {
			long before = this.tables.mentorFree[this.tables.mentorOf[place]][word];
			for (int at = first; at < end; at++) {
				this.without[at * this.words + word] = before;
				before &= this.tables.free[this.plan.seat[at] * this.words + word];
			}
			this.common[place * this.words + word] = before;
			long behind = -1L;
			for (int at = end - 1; at >= first; at--) {
				this.without[at * this.words + word] &= behind;
				behind &= this.tables.free[this.plan.seat[at] * this.words + word];
			}
		}
	}

}
