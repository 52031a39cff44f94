package org.alkimos.matching.engine.pods;

import java.util.Arrays;

import org.alkimos.matching.engine.Prng;

/**
 * Simulated annealing: improves fit by small feasible changes (move, swap, rotation of
 * three, ejection chain, exchange of two mentors). Accepts a loss with a probability that
 * falls with the temperature (Kirkpatrick, Gelatt, Vecchi 1983).
 */
final class Annealing {

	/**
	 * Number of best-fitting places per mentee that three of four steps are limited to.
	 */
	private static final int NEARBY = 12;

	private final Seats seats;

	private final Prng random;

	private final int people;

	private final int places;

	/** By mentee: the places with the best-fitting mentors, unordered. */
	private final int[] near;

	private final int nearby;

	private final Temperature temperature = new Temperature();

	private final BestSeating best;

	private final EjectionChain chain;

	Annealing(Seats seats, Prng random) {
		this.seats = seats;
		this.random = random;
		this.people = seats.people();
		this.places = seats.places();
		this.nearby = Math.min(NEARBY, this.places);
		this.near = near();
		this.best = new BestSeating(seats);
		this.chain = new EjectionChain(seats, random, this.best);
	}

	private int[] near() {
		int[] near = new int[this.people * this.nearby];
		long[] order = new long[this.places];
		for (int mentee = 0; mentee < this.people; mentee++) {
			for (int place = 0; place < this.places; place++) {
				order[place] = ((long) -this.seats.liking(place, mentee) << 32) | place;
			}
			Arrays.sort(order);
			for (int i = 0; i < this.nearby; i++) {
				near[mentee * this.nearby + i] = (int) order[i];
			}
		}
		return near;
	}

	/** Starts from the current assignment. */
	void begin(int[] seating) {
		this.seats.seatAll(seating);
		this.best.begin(seating);
	}

	/**
	 * The objective value of the best assignment seen: most people placed, then highest
	 * value.
	 */
	long best() {
		return this.best.worth();
	}

	/** The best assignment seen. */
	int[] bestSeating() {
		return this.best.seating();
	}

	/** Total number of steps. */
	long steps() {
		long people = this.people;
		return Math.min(Math.min(40_000, 1_000 * people) * people, 2_400_000 + 15_000 * people);
	}

	/** Runs a number of steps at one temperature, in points. */
	void run(int steps, double temperature) {
		if (this.people == 0 || this.places == 0) {
			return;
		}
		this.temperature.set(temperature);
		for (int step = 0; step < steps; step++) {
			step();
		}
	}

	private void step() {
		long draw = this.random.next();
		int mentee = below(draw >>> 32, this.people);
		int place = place(draw, mentee);
		int from = this.seats.placeOf(mentee);
		if (from == place) {
			return;
		}
		long more = this.random.next();
		int atMost = this.temperature.loss(more);
		int seat = below(more >>> 32, this.seats.room());
		int kind = (int) (more >>> 12) & 31;
		if (kind == 0 && from != Draft.NOWHERE) {
			exchangeMentors(from, place, atMost);
		}
		else if (seat >= this.seats.size(place)) {
			move(mentee, from, place, atMost);
		}
		else if (kind < 24 || from == Draft.NOWHERE) {
			swap(mentee, from, place, seat, atMost);
		}
		else {
			this.chain.push(mentee, from, place, seat, atMost);
		}
	}

	private int place(long draw, int mentee) {
		return ((draw & 3) == 0) ? below(draw & 0xFFFFFFFFL, this.places)
				: this.near[mentee * this.nearby + below(draw & 0xFFFFFFFFL, this.nearby)];
	}

	private static int below(long draw, int bound) {
		return (int) ((draw * bound) >>> 32);
	}

	private void exchangeMentors(int place, int other, int atMost) {
		int there = this.seats.led(place, other);
		if (there < 0) {
			return;
		}
		int here = this.seats.led(other, place);
		int gain = here + there - this.seats.worth(place) - this.seats.worth(other);
		if (here >= 0 && gain >= atMost) {
			this.best.leave(gain);
			this.seats.exchangeMentors(place, other);
			this.best.count(gain);
		}
	}

	private void move(int mentee, int from, int to, int atMost) {
		if (!this.seats.mayMove(from, to)) {
			return;
		}
		int there = this.seats.joined(to, mentee);
		if (there < 0) {
			return;
		}
		int gain = there - this.seats.worth(to) + gainOfLeaving(this.seats, mentee, from);
		if (gain >= atMost || from == Draft.NOWHERE) {
			this.best.leave(gain);
			this.seats.move(mentee, to);
			this.best.count(gain);
			if (from == Draft.NOWHERE) {
				this.best.placedOneMore();
			}
		}
	}

	/** Gain of a place that the mentee leaves; 0 if unplaced. */
	static int gainOfLeaving(Seats seats, int mentee, int from) {
		return (from == Draft.NOWHERE) ? 0 : seats.left(from, seats.seatOf(mentee)) - seats.worth(from);
	}

	private void swap(int mentee, int from, int place, int seat, int atMost) {
		int there = this.seats.replaced(place, seat, mentee);
		if (there < 0) {
			return;
		}
		int other = this.seats.at(place, seat);
		int gain = there - this.seats.worth(place);
		if (from != Draft.NOWHERE) {
			int here = this.seats.replaced(from, this.seats.seatOf(mentee), other);
			if (here < 0) {
				return;
			}
			gain += here - this.seats.worth(from);
		}
		if (gain >= atMost) {
			this.best.leave(gain);
			this.seats.exchange(mentee, other);
			this.best.count(gain);
		}
	}

}
