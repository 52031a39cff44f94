package org.alkimos.matching.engine.pods;

import org.alkimos.matching.engine.Prng;

/** Ejection chain: a mentee takes the seat of another, who moves to a third place. */
final class EjectionChain {

	private final Seats seats;

	private final Prng random;

	private final BestSeating best;

	EjectionChain(Seats seats, Prng random, BestSeating best) {
		this.seats = seats;
		this.random = random;
		this.best = best;
	}

	/** Tries a chain through a random third place. */
	void push(int mentee, int from, int place, int seat, int atMost) {
		int third = this.random.below(this.seats.places());
		if (third == from || third == place) {
			return;
		}
		int there = this.seats.replaced(place, seat, mentee);
		if (there < 0) {
			return;
		}
		int other = this.seats.at(place, seat);
		int seatThere = this.random.below(this.seats.room());
		int gain = there - this.seats.worth(place);
		if (seatThere < this.seats.size(third)) {
			rotate(mentee, other, this.seats.at(third, seatThere), gain, atMost);
		}
		else if (this.seats.mayMove(from, third)) {
			pushTo(mentee, other, third, gain, atMost);
		}
	}

	private void rotate(int mentee, int other, int last, int gainSoFar, int atMost) {
		int from = this.seats.placeOf(mentee);
		int third = this.seats.placeOf(last);
		int away = this.seats.replaced(third, this.seats.seatOf(last), other);
		if (away < 0) {
			return;
		}
		int here = this.seats.replaced(from, this.seats.seatOf(mentee), last);
		int gain = gainSoFar + away + here - this.seats.worth(from) - this.seats.worth(third);
		if (here >= 0 && gain >= atMost) {
			this.best.leave(gain);
			this.seats.rotate(mentee, other, last);
			this.best.count(gain);
		}
	}

	private void pushTo(int mentee, int other, int third, int gainSoFar, int atMost) {
		int away = this.seats.joined(third, other);
		int from = this.seats.placeOf(mentee);
		if (away < 0) {
			return;
		}
		int gain = gainSoFar + away - this.seats.worth(third) + Annealing.gainOfLeaving(this.seats, mentee, from);
		if (gain >= atMost) {
			this.best.leave(gain);
			int place = this.seats.placeOf(other);
			this.seats.move(other, third);
			this.seats.move(mentee, place);
			this.best.count(gain);
		}
	}

}
