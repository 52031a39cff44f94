package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.alkimos.matching.engine.Watcher.Progress;
import org.alkimos.matching.engine.Watcher.Verdict;

/**
 * Result of a run.
 *
 * @param pods pods, ordered by mentor ID
 * @param unmatched unmatched mentees, ordered by ID
 * @param worth the objective value
 * @param bound upper bound of the objective value of any draft with the same locks that
 * places as many mentees in as many pods; equal to the objective value if the draft is
 * proven optimal, and 0 if the run was stopped before a bound was known
 * @param rounds number of improvement rounds; fewer than {@link #ROUNDS} if the run was
 * stopped early
 * @param inputHash SHA-256 of the canonical input, in hexadecimal
 * @param resultHash SHA-256 of the canonical result, in hexadecimal
 */
public record MatchResult(List<DraftPod> pods, List<Unmatched> unmatched, long worth, long bound, int rounds,
		String inputHash, String resultHash) {

	/** Number of improvement rounds of a complete run. */
	public static final int ROUNDS = 1500;

	public MatchResult {
		pods = List.copyOf(pods);
		unmatched = List.copyOf(unmatched);
	}

	/**
	 * Creates the result of a run without improvement rounds.
	 * @param free the unlocked pods
	 * @param bound upper bound of their objective value
	 * @throws CancellationException if the watcher cancels the run
	 */
	public static MatchResult of(MatchInput input, List<DraftPod> free, long bound, Watcher watcher) {
		List<DraftPod> pods = new ArrayList<>(input.locks());
		pods.addAll(free);
		pods.sort(DraftPod.IN_ORDER);
		long worth = Worth.of(input, pods);
		long most = bound + Worth.of(input, input.locks());
		int placed = pods.stream().mapToInt((pod) -> pod.mentees().size()).sum();
		if (watcher.look(new Progress(99, placed, worth, most)) == Verdict.CANCEL) {
			throw new CancellationException("The run was canceled");
		}
		List<Unmatched> unmatched = WhyNot.of(input, pods);
		return new MatchResult(pods, unmatched, worth, most, ROUNDS, Canonical.hashOf(input),
				Canonical.hashOf(pods, unmatched.stream().map(Unmatched::mentee).toList()));
	}

}
