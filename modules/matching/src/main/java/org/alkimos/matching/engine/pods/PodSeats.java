package org.alkimos.matching.engine.pods;

import java.util.Arrays;

import org.alkimos.matching.engine.Relation;

/**
 * Assignment in flat arrays, for a search that tries millions of changes: the value of a
 * place after a change is computed from the counts of the remaining members, in time
 * linear in the pod size. A change that would violate a rule is refused.
 */
final class PodSeats extends RefreshedSeatPlan {

	private final SizePenalty penalty;

	private final Tables tables;

	/** By seat: points without peers, and counts of relations with peers and mentor. */
	private final int[] points;

	private final int[] counts;

	private final PodHours hours;

	PodSeats(Draft draft) {
		super(draft.tables.mentees.size(), draft.tables.mentorOf.length, draft.tables.rules.largest());
		this.penalty = draft.penalty;
		this.tables = draft.tables;
		this.points = new int[this.seat.length];
		this.counts = new int[this.seat.length];
		this.hours = new PodHours(this, this.tables);
	}

	@Override
	public void seatAll(int[] seating) {
		Arrays.fill(this.size, 0);
		System.arraycopy(seating, 0, this.placeOf, 0, this.people);
		for (int mentee = 0; mentee < this.people; mentee++) {
			if (seating[mentee] != Draft.NOWHERE) {
				sit(mentee, seating[mentee]);
			}
		}
		for (int place = 0; place < this.size.length; place++) {
			refresh(place);
		}
	}

	@Override
	public int liking(int place, int mentee) {
		return this.tables.points(this.tables.mentorOf[place], mentee);
	}

	@Override
	public boolean mayMove(int from, int to) {
		int lost = this.penalty.loss(this.size[to] + 1) - this.penalty.loss(this.size[to]);
		if (from == Draft.NOWHERE) {
			return lost <= 0;
		}
		return lost + this.penalty.loss(this.size[from] - 1) - this.penalty.loss(this.size[from]) <= 0;
	}

	@Override
	public int replaced(int place, int seatLeft, int newcomer) {
		int mentor = this.tables.mentorOf[place];
		int gone = place * this.room + seatLeft;
		int own = this.tables.points(mentor, newcomer);
		if (own < 0 || !this.hours.suitWithout(gone, newcomer)) {
			return REFUSED;
		}
		return replaced(place, gone, newcomer, own, this.tables.withMentor(mentor, newcomer));
	}

	private int replaced(int place, int gone, int newcomer, int own, int withMentor) {
		int first = place * this.room;
		int peers = this.size[place] - 1;
		int mine = withMentor;
		int sum = 0;
		int rowIn = newcomer * this.people;
		int rowOut = this.seat[gone] * this.people;
		byte[] pair = this.tables.pair;
		for (int at = first; at <= first + peers; at++) {
			if (at != gone) {
				int relation = pair[rowIn + this.seat[at]];
				if (relation < 0) {
					return REFUSED;
				}
				int counts = Relation.spread(relation);
				mine += counts;
				sum += this.tables.scores.worth(this.points[at], peers,
						this.counts[at] + counts - Relation.spread(pair[rowOut + this.seat[at]]));
			}
		}
		return this.tables.scores.pod(sum + this.tables.scores.worth(own, peers, mine), peers + 1);
	}

	@Override
	public int joined(int place, int newcomer) {
		int mentor = this.tables.mentorOf[place];
		int own = this.tables.points(mentor, newcomer);
		int peers = this.size[place];
		if (own < 0 || peers == this.room || !this.hours.suit(place, newcomer)) {
			return REFUSED;
		}
		int mine = this.tables.withMentor(mentor, newcomer);
		int sum = 0;
		for (int at = place * this.room; at < place * this.room + peers; at++) {
			int relation = this.tables.pair[newcomer * this.people + this.seat[at]];
			if (relation < 0) {
				return REFUSED;
			}
			mine += Relation.spread(relation);
			sum += this.tables.scores.worth(this.points[at], peers, this.counts[at] + Relation.spread(relation));
		}
		return this.tables.scores.pod(sum + this.tables.scores.worth(own, peers, mine), peers + 1);
	}

	@Override
	public int left(int place, int seatLeft) {
		int first = place * this.room;
		int gone = first + seatLeft;
		int peers = this.size[place] - 2;
		int row = this.seat[gone] * this.people;
		int sum = 0;
		for (int at = first; at < first + this.size[place]; at++) {
			if (at != gone) {
				sum += this.tables.scores.worth(this.points[at], peers,
						this.counts[at] - Relation.spread(this.tables.pair[row + this.seat[at]]));
			}
		}
		return this.tables.scores.pod(sum, peers + 1);
	}

	@Override
	public int led(int place, int other) {
		int mentor = this.tables.mentorOf[place];
		int now = this.tables.mentorOf[other];
		int sum = 0;
		for (int at = place * this.room; at < place * this.room + this.size[place]; at++) {
			int mentee = this.seat[at];
			int own = this.tables.points(now, mentee);
			if (own < 0) {
				return REFUSED;
			}
			sum += this.tables.scores.worth(own, this.size[place] - 1,
					this.counts[at] - this.tables.withMentor(mentor, mentee) + this.tables.withMentor(now, mentee));
		}
		boolean meet = this.size[place] == 0 || this.hours.suitLedBy(place, now);
		return meet ? this.tables.scores.pod(sum, this.size[place]) : REFUSED;
	}

	@Override
	void refresh(int place) {
		int first = place * this.room;
		int end = first + this.size[place];
		int mentor = this.tables.mentorOf[place];
		int sum = 0;
		for (int at = first; at < end; at++) {
			int mentee = this.seat[at];
			int counts = this.tables.withMentor(mentor, mentee);
			for (int other = first; other < end; other++) {
				counts += (other == at) ? 0
						: Relation.spread(this.tables.pair[mentee * this.people + this.seat[other]]);
			}
			this.points[at] = this.tables.points(mentor, mentee);
			this.counts[at] = counts;
			sum += this.tables.scores.worth(this.points[at], this.size[place] - 1, counts);
		}
		this.worth[place] = this.tables.scores.pod(sum, this.size[place]);
		this.hours.refresh(place);
	}

}
