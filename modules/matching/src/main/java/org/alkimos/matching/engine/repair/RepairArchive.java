package org.alkimos.matching.engine.repair;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.engine.pods.Draft;

/** The best repair seen for each number of people moved. */
final class RepairArchive {

	/** Above this number of people, adjacent numbers share a slot. */
	private static final int PLACES = 400;

	private final @Nullable Kept[] best;

	private final int people;

	RepairArchive(int people) {
		this.people = people;
		this.best = new Kept[Math.min(people, PLACES) + 1];
	}

	void offer(int moved, long worth, Draft draft) {
		int place = placeOf(moved);
		Kept kept = this.best[place];
		if (kept == null || worth > kept.worth()) {
			this.best[place] = new Kept(moved, worth, draft.snapshot());
		}
	}

	/** Zero moves always has its own slot. */
	private int placeOf(int moved) {
		return (this.people <= PLACES || moved == 0) ? moved
				: 1 + (int) ((long) (moved - 1) * (PLACES - 1) / this.people);
	}

	/** The Pareto front: each repair is better than all that move fewer people. */
	List<Kept> front() {
		List<Kept> front = new ArrayList<>();
		for (Kept kept : this.best) {
			if (kept != null && (front.isEmpty() || kept.worth() > front.getLast().worth())) {
				front.add(kept);
			}
		}
		return front;
	}

	/**
	 * The Pareto front, thinned to well-spaced points; always includes the first and the
	 * last.
	 */
	List<Kept> front(int most) {
		List<Kept> front = front();
		if (front.size() <= most) {
			return front;
		}
		List<Kept> some = new ArrayList<>();
		for (int i = 0; i < most; i++) {
			some.add(front.get(i * (front.size() - 1) / (most - 1)));
		}
		return some;
	}

	/** An assignment and its objective value. */
	record Kept(int moved, long worth, int[] seating) {
	}

}
