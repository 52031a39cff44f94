package org.alkimos.matching.engine;

import java.util.stream.IntStream;

/**
 * Betters a draft in rounds (iterated local search): some places are changed at random,
 * or emptied and filled again, and what follows from that is bettered as far as it goes.
 */
final class Betterment {

	private static final int SHAKES = 12;

	/** Drafts may for a while be worse than the best one by one part in so many. */
	private static final int ALLOWANCE = 600;

	private final Draft draft;

	private final Placing placing;

	private final Exchange exchange;

	private final Prng random;

	private int[] best;

	private long most;

	Betterment(Draft draft, Placing placing, Exchange exchange, Prng random) {
		this.draft = draft;
		this.placing = placing;
		this.exchange = exchange;
		this.random = random;
		this.best = draft.snapshot();
		this.most = draft.worth();
	}

	/**
	 * Changes the draft here and there, betters it again, and keeps that unless it is
	 * worse.
	 */
	void round(int round) {
		long lacking = this.draft.lacking;
		long worth = this.draft.worth();
		int[] seating = this.draft.snapshot();
		if (round % 8 == 7) {
			breakUpAndRepair();
		}
		else {
			shake();
		}
		if (this.draft.lacking <= lacking) {
			this.exchange.better(changedSince(seating));
		}
		keepUnlessWorse(round, lacking, worth, seating);
	}

	private void keepUnlessWorse(int round, long lacking, long worth, int[] seating) {
		long now = this.draft.worth();
		long allowance = this.most * (PodMatcher.ROUNDS - round) / ((long) PodMatcher.ROUNDS * ALLOWANCE);
		if (this.draft.lacking > lacking
				|| (this.draft.lacking == lacking && now < worth && now < this.most - allowance)) {
			this.draft.restore(seating);
		}
		else if (this.draft.lacking < lacking || now > this.most) {
			this.most = now;
			this.best = this.draft.snapshot();
		}
	}

	private void shake() {
		int places = this.draft.size.length;
		int shakes = 2 + this.random.below(SHAKES);
		for (int i = 0; i < shakes; i++) {
			this.exchange.shake(this.random.below(places), this.random.below(places), this.random);
		}
	}

	/** Empties some places and seats everybody again. */
	private void breakUpAndRepair() {
		long lacking = this.draft.lacking;
		for (int i = 0; i < 2 + this.random.below(2); i++) {
			this.draft.empty(this.random.below(this.draft.size.length));
		}
		this.placing.runUntil(lacking, this.placing.stepsOf(150_000, 30));
	}

	private int[] changedSince(int[] seating) {
		return IntStream.range(0, seating.length)
			.filter((mentee) -> this.draft.placeOf[mentee] != seating[mentee])
			.flatMap((mentee) -> IntStream.of(seating[mentee], this.draft.placeOf[mentee]))
			.filter((place) -> place != Draft.NOWHERE)
			.distinct()
			.toArray();
	}

	/** Leaves the best draft there was. */
	void finish() {
		this.draft.restore(this.best);
	}

}
