package org.alkimos.matching.engine.dyads;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.Worth;
import org.alkimos.matching.engine.pairs.PairMatcher;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairOptions;
import org.alkimos.matching.weights.Utility;

/**
 * Solves pods of one mentee: maximum number placed, then maximum objective value, proven
 * optimal by minimum-cost flow.
 */
public final class ExactPairs {

	private ExactPairs() {
	}

	/**
	 * Whether flow finds the optimum for this input; it supports only the less steep
	 * utilities.
	 */
	public static boolean solve(MatchInput input) {
		return input.rules().largest() == 1
				&& Set.of(Utility.LINEAR, Utility.CONCAVE).contains(input.weights().utility());
	}

	public static MatchResult match(MatchInput input, Watcher watcher) {
		boolean bent = input.weights().utility() == Utility.CONCAVE;
		List<Pair> pairs = PairMatcher
			.match(PairNetwork.of(input, 1, new PairOptions(bent, false, false, 0, input.seed())))
			.pairs();
		List<DraftPod> pods = pairs.stream()
			.map((pair) -> new DraftPod(person(pair.mentor()), List.of(person(pair.mentee()))))
			.toList();
		return MatchResult.of(input, pods, Worth.of(input, pods), watcher);
	}

	private static PersonId person(String id) {
		return new PersonId(UUID.fromString(id));
	}

}
