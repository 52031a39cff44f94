package org.alkimos.matching.engine.pods;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.Canonical;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Prng;
import org.alkimos.matching.engine.Unmatched;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.Watcher.Progress;
import org.alkimos.matching.engine.Watcher.Verdict;
import org.alkimos.matching.engine.WhyNot;
import org.alkimos.matching.engine.Worth;
import org.alkimos.matching.engine.dyads.ExactPairs;
import org.alkimos.matching.engine.dyads.MentorTeams;

/**
 * Drafts pods: first places as many mentees as possible, then improves fit by annealing,
 * then repartitions a few pods at a time. Limited by steps, never by time, so that the
 * same input gives the same result on any machine.
 */
public final class PodMatcher {

	/** Engine version; changes whenever the same input may give another result. */
	public static final String VERSION = Canonical.VERSION;

	/** Number of improvement rounds of a complete run. */
	public static final int ROUNDS = MatchResult.ROUNDS;

	private static final int PORTIONS = 20;

	private final MatchInput input;

	private final Draft draft;

	private final Prng random;

	private final PlacementSearch placing;

	private final DraftImprover betterment;

	/** Objective value of the locked pods, which are not part of the draft. */
	private final long lockedWorth;

	private final int lockedMentees;

	/** Upper bound of the draft's objective value; valid once it was calculated. */
	private long bound;

	private boolean bounded;

	private PodMatcher(MatchInput input) {
		this.input = input;
		Tables tables = new Tables(input);
		this.draft = new Draft(tables);
		this.random = new Prng(input.seed());
		this.placing = new PlacementSearch(this.draft, this.random);
		this.betterment = new DraftImprover(this.draft, this.random);
		this.lockedWorth = Worth.of(input, input.locks());
		this.lockedMentees = input.locks().stream().mapToInt((lock) -> lock.mentees().size()).sum();
	}

	/** Runs to completion. */
	public static MatchResult match(MatchInput input) {
		return match(input, Watcher.PATIENT);
	}

	/**
	 * Runs to completion, or until the watcher stops it.
	 * @throws CancellationException if the watcher cancels the run
	 */
	public static MatchResult match(MatchInput input, Watcher watcher) {
		if (input.rules().coMentors()) {
			return MentorTeams.match(input, watcher);
		}
		return ExactPairs.solve(input) ? ExactPairs.match(input, watcher) : new PodMatcher(input).search(watcher);
	}

	private MatchResult search(Watcher watcher) {
		placeAll(watcher);
		this.betterment.begin();
		int round = 0;
		while (round < ROUNDS && goesOn(watcher, 20 + round * 75 / ROUNDS)) {
			this.betterment.round(round);
			round++;
			if (round == DraftImprover.COOLING) {
				this.bound = new UpperBound(this.draft).find();
				this.bounded = true;
			}
		}
		this.betterment.finish();
		dissolveTooSmall();
		goesOn(watcher, 99);
		return result(round);
	}

	/**
	 * Restarts from an empty draft several times, to escape local optima.
	 */
	private void placeAll(Watcher watcher) {
		int perPortion = Math.max(1, this.placing.stepsOf(30_000_000, 1_500) / PORTIONS);
		int[] best = this.draft.snapshot();
		long least = this.draft.lacking;
		for (int portion = 0; portion < PORTIONS && !this.draft.isComplete() && goesOn(watcher, portion); portion++) {
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
			this.draft.empty(place);
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

	private boolean goesOn(Watcher watcher, int percent) {
		int placed = this.draft.placeOf.length - this.draft.waitingCount + this.lockedMentees;
		long worth = Math.max(this.draft.worth(), this.betterment.most());
		Verdict verdict = watcher.look(new Progress(percent, placed, worth + this.lockedWorth, boundOfAll()));
		if (verdict == Verdict.CANCEL) {
			throw new CancellationException("The run was canceled");
		}
		return verdict == Verdict.GO_ON && (this.bound == 0 || worth < this.bound);
	}

	/** Upper bound with the locked pods; 0 if the run was stopped before it was known. */
	private long boundOfAll() {
		return this.bounded ? this.bound + this.lockedWorth : 0;
	}

	private MatchResult result(int rounds) {
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
		pods.sort(DraftPod.IN_ORDER);
		List<Unmatched> unmatched = WhyNot.of(this.input, pods);
		return new MatchResult(pods, unmatched, this.draft.worth() + this.lockedWorth, boundOfAll(), rounds,
				Canonical.hashOf(this.input),
				Canonical.hashOf(pods, unmatched.stream().map(Unmatched::mentee).toList()));
	}

}
