package org.alkimos.matching.engine;

import java.util.List;

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

}
