package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.alkimos.matching.engine.Watcher.Progress;
import org.alkimos.matching.engine.Watcher.Verdict;

/**
 * What a run proposes.
 *
 * @param pods in the order of their mentors' ids
 * @param unmatched in the order of their ids
 * @param worth the total the search maximised
 * @param bound no draft around the same locks that places as many mentees in as many pods
 * can be worth more; equal to the worth where the draft is proved to be the best
 * @param rounds of betterment that were done; fewer than {@link PodMatcher#ROUNDS} if
 * somebody ended the run early
 * @param inputHash SHA-256 of the canonical input, in hexadecimal
 * @param resultHash SHA-256 of the canonical result, in hexadecimal
 */
public record MatchResult(List<DraftPod> pods, List<Unmatched> unmatched, long worth, long bound, int rounds,
		String inputHash, String resultHash) {

	public MatchResult {
		pods = List.copyOf(pods);
		unmatched = List.copyOf(unmatched);
	}

	/**
	 * What a run proposes that needed no rounds of betterment.
	 * @param free the pods that are not locked
	 * @param bound what those can be worth at most
	 * @throws CancellationException if the watcher cancels the run
	 */
	static MatchResult of(MatchInput input, List<DraftPod> free, long bound, Watcher watcher) {
		List<DraftPod> pods = new ArrayList<>(input.locks());
		pods.addAll(free);
		pods.sort(DraftPod.IN_ORDER);
		long worth = Worth.of(input, pods);
		long most = bound + Worth.of(input, input.locks());
		if (watcher.look(new Progress(99, free.size(), worth, most)) == Verdict.CANCEL) {
			throw new CancellationException("The run was cancelled");
		}
		List<Unmatched> unmatched = WhyNot.of(input, pods);
		return new MatchResult(pods, unmatched, worth, most, PodMatcher.ROUNDS, Canonical.hashOf(input),
				Canonical.hashOf(pods, unmatched.stream().map(Unmatched::mentee).toList()));
	}

}
