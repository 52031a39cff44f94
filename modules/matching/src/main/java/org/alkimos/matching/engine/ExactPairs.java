package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.Watcher.Progress;
import org.alkimos.matching.engine.Watcher.Verdict;
import org.alkimos.matching.engine.pairs.Pair;
import org.alkimos.matching.engine.pairs.PairMatcher;
import org.alkimos.matching.engine.pairs.PairOptions;
import org.alkimos.matching.weights.Utility;

/**
 * Pods of one mentee: as many as possible, then the best there are, proved by
 * minimum-cost flow.
 */
final class ExactPairs {

	private ExactPairs() {
	}

	/** Whether flow finds the best for this input; it knows the flatter utilities. */
	static boolean solve(MatchInput input) {
		return input.rules().largest() == 1
				&& Set.of(Utility.LINEAR, Utility.CONCAVE).contains(input.weights().utility());
	}

	static MatchResult match(MatchInput input, Watcher watcher) {
		boolean bent = input.weights().utility() == Utility.CONCAVE;
		List<Pair> pairs = PairMatcher
			.match(PairNetwork.of(input, 1, new PairOptions(bent, false, false, 0, input.seed())))
			.pairs();
		List<DraftPod> pods = new ArrayList<>(input.locks());
		pairs.forEach((pair) -> pods.add(new DraftPod(person(pair.mentor()), List.of(person(pair.mentee())))));
		pods.sort(Comparator.comparing(DraftPod::mentor, DraftPod.BY_ID)
			.thenComparing((pod) -> pod.mentees().toString()));
		long worth = Worth.of(input, pods);
		if (watcher.look(new Progress(99, pairs.size(), worth, worth)) == Verdict.CANCEL) {
			throw new CancellationException("The run was cancelled");
		}
		List<Unmatched> unmatched = WhyNot.of(input, pods);
		return new MatchResult(pods, unmatched, worth, worth, PodMatcher.ROUNDS, Canonical.hashOf(input),
				Canonical.hashOf(pods, unmatched.stream().map(Unmatched::mentee).toList()));
	}

	private static PersonId person(String id) {
		return new PersonId(UUID.fromString(id));
	}

}
