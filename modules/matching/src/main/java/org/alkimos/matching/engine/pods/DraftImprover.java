package org.alkimos.matching.engine.pods;

import java.util.stream.IntStream;

import org.alkimos.matching.engine.Prng;

/**
 * Improves a draft in rounds: first by annealing (see {@link Annealing}), then by optimal
 * repartitioning of a few places at a time (see {@link ExactRepartition}), with noise
 * that decreases to zero (noising method, Charon and Hudry 1993).
 */
final class DraftImprover {

	/** Number of annealing rounds. */
	static final int COOLING = 500;

	/**
	 * Temperatures in points, from the first round; the last tenth of the rounds has
	 * temperature zero.
	 */
	private static final double HOT = 250;

	private static final double COLD = 80;

	private static final double FROZEN = 5;

	private static final int BLUR = 1_200;

	/**
	 * Limit of pods and pairs of pods examined, per round and square of the number of
	 * places.
	 */
	private static final long LOOKS = 3_000;

	private static final long MOST_LOOKS = 400_000;

	/** Number of repartitioning rounds before the search returns to the best draft. */
	private static final int BACK = 100;

	private static final int TRIES_TO_OPEN = 100;

	private final Draft draft;

	private final Annealing annealing;

	private final ExactRepartition division;

	private final Prng random;

	private final int[] places = new int[ExactRepartition.PLACES];

	private final int[] all;

	private int[] best;

	private long most;

	private long lacking;

	DraftImprover(Draft draft, Prng random) {
		this.draft = draft;
		this.random = random;
		this.annealing = new Annealing(new PodSeats(draft), random);
		this.division = new ExactRepartition(draft, random);
		this.all = IntStream.range(0, draft.size.length).toArray();
		this.best = draft.snapshot();
		this.lacking = draft.lacking;
	}

	void begin() {
		keepIfBest();
		openUnused();
		this.annealing.begin(this.draft.snapshot());
	}

	/** Gives mentors without a pod mentees that other pods can spare. */
	private void openUnused() {
		for (int place = 0; place < this.draft.size.length; place++) {
			for (int tries = 0; tries < TRIES_TO_OPEN && canDivide() && this.draft.size[place] == 0; tries++) {
				this.places[0] = place;
				divideWith(1, spare(), 0);
			}
		}
	}

	/**
	 * Places that remain valid with one mentee fewer; all places if there are too few of
	 * these.
	 */
	private int[] spare() {
		int[] spare = IntStream.range(0, this.draft.size.length)
			.filter((place) -> this.draft.size[place] > this.draft.tables.rules.smallest())
			.toArray();
		return (spare.length >= ExactRepartition.PLACES) ? spare : this.all;
	}

	void round(int round) {
		if (round < COOLING) {
			this.annealing.run((int) (this.annealing.steps() / COOLING), temperature(round));
			if (round == COOLING - 1) {
				this.draft.restore(this.annealing.bestSeating());
				keepIfBest();
			}
			return;
		}
		int rounds = PodMatcher.ROUNDS - COOLING;
		int blur = BLUR * Math.max(0, rounds * 9 / 10 - (round - COOLING)) / rounds;
		if ((round - COOLING) % BACK == 0) {
			this.draft.restore(this.best);
		}
		long places = this.draft.size.length;
		long looks = Math.min(MOST_LOOKS, LOOKS * places * places) * (round - COOLING + 1);
		while (canDivide() && this.division.looks() < looks) {
			divideWith(0, this.all, blur);
		}
	}

	private boolean canDivide() {
		return this.division.most() > 1 && this.draft.size.length > 1;
	}

	private static double temperature(int round) {
		return (round >= COOLING * 9 / 10) ? FROZEN
				: HOT * StrictMath.pow(COLD / HOT, (double) round / (COOLING * 9 / 10));
	}

	private void divideWith(int given, int[] others, int blur) {
		int count = Math.min(this.division.most(), this.draft.size.length);
		for (int i = given; i < count; i++) {
			do {
				this.places[i] = others[this.random.below(others.length)];
			}
			while (isThere(this.places[i], i));
		}
		if (this.division.divide(this.places, count, blur)) {
			keepIfBest();
		}
	}

	private boolean isThere(int place, int before) {
		for (int i = 0; i < before; i++) {
			if (this.places[i] == place) {
				return true;
			}
		}
		return false;
	}

	private void keepIfBest() {
		long worth = this.draft.worth();
		if (this.draft.lacking < this.lacking || (this.draft.lacking == this.lacking && worth > this.most)) {
			this.lacking = this.draft.lacking;
			this.most = worth;
			this.best = this.draft.snapshot();
		}
	}

	/** The objective value of the best draft so far. */
	long most() {
		return Math.max(this.most, this.annealing.best());
	}

	/** Restores the best draft. */
	void finish() {
		this.draft.restore(this.annealing.bestSeating());
		keepIfBest();
		this.draft.restore(this.best);
	}

}
