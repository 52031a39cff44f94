package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Drafts pods. Counts steps, never time, so that the same input gives the same result on
 * any machine: first as many mentees as possible get a place, then annealing betters the
 * fit, then parts of the draft are broken up and tried again.
 */
public final class PodMatcher {

	/** Changes whenever the same input may give another result. */
	public static final String VERSION = "pods-1";

	private static final int ROUNDS = 150;

	private static final int PORTIONS = 20;

	private final MatchInput input;

	private final Draft draft;

	private final Prng random;

	private final Placing placing;

	private final Annealing annealing;

	private PodMatcher(MatchInput input) {
		this.input = input;
		Tables tables = new Tables(input);
		this.draft = new Draft(tables);
		this.random = new Prng(input.seed());
		this.placing = new Placing(this.draft, this.random);
		this.annealing = new Annealing(this.draft, this.random);
	}

	/**
	 * Runs to the end.
	 * @throws CancellationException if the watcher ends the run
	 */
	public static MatchResult match(MatchInput input, Watcher watcher) {
		return new PodMatcher(input).search(watcher);
	}

	private MatchResult search(Watcher watcher) {
		placeAll(watcher);
		this.annealing.run(400 * this.draft.placeOf.length, 900, 20);
		for (int round = 0; round < ROUNDS && this.draft.size.length > 1; round++) {
			report(watcher, 40 + round * 55 / ROUNDS);
			breakUpAndRepair(Math.min(250 * this.draft.placeOf.length, 20_000));
		}
		dissolveTooSmall();
		report(watcher, 99);
		return result();
	}

	/**
	 * Starts from nothing again now and then, since a first guess can lead into a corner.
	 */
	private void placeAll(Watcher watcher) {
		int perPortion = Math.max(1, stepsOf(30_000_000, 8_000) / PORTIONS);
		int[] best = this.draft.snapshot();
		long least = this.draft.lacking;
		for (int portion = 0; portion < PORTIONS && least > this.draft.leastLacking; portion++) {
			report(watcher, portion * 40 / PORTIONS);
			if (portion % 4 == 0) {
				clear();
			}
			this.placing.run(perPortion);
			if (this.draft.lacking < least) {
				least = this.draft.lacking;
				best = this.draft.snapshot();
			}
		}
		this.draft.restore(best);
	}

	private void clear() {
		for (int place = 0; place < this.draft.size.length; place++) {
			empty(place);
		}
	}

	private void empty(int place) {
		while (this.draft.size[place] > 0) {
			this.draft.take(this.draft.seats[place][this.draft.size[place] - 1]);
		}
	}

	/**
	 * Steps that look at so many hours of mentors in all, and no more than so many for
	 * each mentee.
	 */
	private int stepsOf(int looks, int perMentee) {
		int mentees = this.draft.placeOf.length;
		return (int) Math.min(looks / Math.max(1, this.draft.size.length * 6L), (long) perMentee * mentees);
	}

	private void breakUpAndRepair(int steps) {
		long lacking = this.draft.lacking;
		long worth = this.draft.worth();
		int[] seating = this.draft.snapshot();
		for (int i = 0; i < 3; i++) {
			empty(this.random.below(this.draft.size.length));
		}
		this.placing.runUntil(lacking, stepsOf(600_000, 100));
		if (this.draft.lacking <= lacking) {
			this.annealing.run(steps, 300, 20);
		}
		boolean better = this.draft.lacking < lacking || (this.draft.lacking == lacking && this.draft.worth() >= worth);
		if (!better) {
			this.draft.restore(seating);
		}
	}

	private void dissolveTooSmall() {
		for (int place = 0; place < this.draft.size.length; place++) {
			while (this.draft.size[place] > 0 && this.draft.size[place] < this.input.rules().smallest()) {
				dissolve(place);
			}
		}
	}

	private void dissolve(int place) {
		List<Integer> leaving = new ArrayList<>();
		while (this.draft.size[place] > 0) {
			int mentee = this.draft.seats[place][this.draft.size[place] - 1];
			leaving.add(mentee);
			this.draft.take(mentee);
		}
		for (int mentee : leaving) {
			for (int other = 0; other < this.draft.size.length; other++) {
				if (this.draft.placeOf[mentee] == Draft.NOWHERE && this.draft.size[other] > 0
						&& this.draft.admits(other, mentee, Draft.NOWHERE)) {
					this.draft.put(mentee, other);
				}
			}
		}
	}

	private void report(Watcher watcher, int percent) {
		if (!watcher.goOn(percent, this.draft.placeOf.length - this.draft.waitingCount)) {
			throw new CancellationException("The run was cancelled");
		}
	}

	private MatchResult result() {
		Tables tables = this.draft.tables;
		List<DraftPod> pods = new ArrayList<>(this.input.locks());
		for (int place = 0; place < this.draft.size.length; place++) {
			List<PersonId> mentees = new ArrayList<>();
			for (int seat = 0; seat < this.draft.size[place]; seat++) {
				mentees.add(tables.mentees.get(this.draft.seats[place][seat]).person());
			}
			if (!mentees.isEmpty()) {
				pods.add(new DraftPod(tables.mentors.get(tables.mentorOf[place]).person(), mentees));
			}
		}
		pods.sort(Comparator.comparing(DraftPod::mentor, DraftPod.BY_ID)
			.thenComparing((pod) -> pod.mentees().toString()));
		List<Unmatched> unmatched = WhyNot.of(this.input, pods);
		return new MatchResult(pods, unmatched, this.draft.worth(), Canonical.hashOf(this.input),
				Canonical.hashOf(pods, unmatched.stream().map(Unmatched::mentee).toList()));
	}

}
