package org.alkimos.matching.engine;

/**
 * Betters the fit by moves and swaps that keep every rule; accepts a loss with a chance
 * that cools down.
 */
final class Annealing {

	private final Draft draft;

	private final Prng random;

	Annealing(Draft draft, Prng random) {
		this.draft = draft;
		this.random = random;
	}

	/**
	 * Runs so many steps from one temperature to another, both in points, and leaves the
	 * best draft it saw.
	 */
	void run(int steps, double hot, double cold) {
		int mentees = this.draft.placeOf.length;
		if (mentees < 2 || this.draft.size.length < 2) {
			return;
		}
		double cooling = StrictMath.pow(cold / hot, 1.0 / steps);
		double temperature = hot;
		long worth = this.draft.worth();
		long best = worth;
		int[] bestSeating = this.draft.snapshot();
		for (int step = 0; step < steps; step++, temperature *= cooling) {
			worth += (this.random.below(3) == 0) ? move(temperature) : swap(temperature);
			if (worth > best) {
				best = worth;
				bestSeating = this.draft.snapshot();
			}
		}
		this.draft.restore(bestSeating);
	}

	private long move(double temperature) {
		int mentee = this.random.below(this.draft.placeOf.length);
		int from = this.draft.placeOf[mentee];
		int to = this.random.below(this.draft.size.length);
		if (from == Draft.NOWHERE || from == to
				|| this.draft.lossOfChange(from, -1) + this.draft.lossOfChange(to, 1) > 0
				|| !this.draft.admits(to, mentee, Draft.NOWHERE)) {
			return 0;
		}
		long before = this.draft.worth(from) + this.draft.worth(to);
		this.draft.take(mentee);
		this.draft.put(mentee, to);
		long gain = this.draft.worth(from) + this.draft.worth(to) - before;
		if (accepts(gain, temperature)) {
			return gain;
		}
		this.draft.take(mentee);
		this.draft.put(mentee, from);
		return 0;
	}

	private long swap(double temperature) {
		int one = this.random.below(this.draft.placeOf.length);
		int other = this.random.below(this.draft.placeOf.length);
		int place = this.draft.placeOf[one];
		int otherPlace = this.draft.placeOf[other];
		if (place == otherPlace || place == Draft.NOWHERE || !this.draft.admits(place, other, one)
				|| (otherPlace != Draft.NOWHERE && !this.draft.admits(otherPlace, one, other))) {
			return 0;
		}
		long before = this.draft.worth(place) + worth(otherPlace);
		exchange(one, place, other, otherPlace);
		long gain = this.draft.worth(place) + worth(otherPlace) - before;
		if (accepts(gain, temperature)) {
			return gain;
		}
		exchange(other, place, one, otherPlace);
		return 0;
	}

	private long worth(int place) {
		return (place == Draft.NOWHERE) ? 0 : this.draft.worth(place);
	}

	/** The one leaves the place for the other's. */
	private void exchange(int one, int place, int other, int otherPlace) {
		this.draft.take(one);
		if (otherPlace != Draft.NOWHERE) {
			this.draft.take(other);
			this.draft.put(one, otherPlace);
		}
		this.draft.put(other, place);
	}

	private boolean accepts(long gain, double temperature) {
		return gain >= 0 || this.random.unit() < StrictMath.exp(gain / temperature);
	}

}
