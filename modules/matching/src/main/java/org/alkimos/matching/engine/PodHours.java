package org.alkimos.matching.engine;

/** The weekly hours that the people of each place have in common. */
final class PodHours {

	private final SeatPlan plan;

	private final Tables tables;

	private final int words;

	/** By seat: the hours that all others of the place have in common. */
	private final long[] without;

	/** By place: the hours that all have in common. */
	private final long[] common;

	PodHours(SeatPlan plan, Tables tables) {
		this.plan = plan;
		this.tables = tables;
		this.words = tables.words;
		this.without = new long[plan.seat.length * this.words];
		this.common = new long[plan.size.length * this.words];
	}

	/** Whether an hour of this place suits one more. */
	boolean suit(int place, int newcomer) {
		return meets(newcomer, this.common, place);
	}

	/** The same if whoever sits there leaves. */
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

	/** Whether an hour suits those who sit there and another mentor. */
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

	/** After somebody came or went. */
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
