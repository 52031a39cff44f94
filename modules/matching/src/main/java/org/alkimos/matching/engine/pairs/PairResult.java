package org.alkimos.matching.engine.pairs;

import java.util.List;

/**
 * What a run proposes.
 *
 * @param pairs by mentee, role and mentor
 * @param unplaced wishes without a mentor, in the same order
 * @param belowLeast mentors with fewer mentees than their least load, by id
 * @param inputHash SHA-256 of the canonical input, in hexadecimal
 * @param resultHash SHA-256 of the canonical pairs and wishes left, in hexadecimal
 * @param engine version of the engine
 */
public record PairResult(List<Pair> pairs, List<Unplaced> unplaced, List<BelowLeast> belowLeast, PairMeasures measures,
		String inputHash, String resultHash, String engine) {

	public PairResult {
		pairs = List.copyOf(pairs);
		unplaced = List.copyOf(unplaced);
		belowLeast = List.copyOf(belowLeast);
	}

	/** Why a wish has no mentor. */
	public enum Reason {

		/** No mentor is left once exclusions and locks are taken away. */
		NO_CANDIDATE,

		/** The mentors who could are full with mentees who need them as much. */
		NO_PLACE,

		/**
		 * Places there are, but departments, roles or another role's mentor stand against
		 * them.
		 */
		SIDE_RULES

	}

	/** A wish without a mentor. */
	public record Unplaced(String mentee, PairRole role, Reason reason) {
	}

	/**
	 * A mentor with too few mentees; no plan that fills as many places has fewer missing.
	 *
	 * @param candidates mentees who could have this mentor in some role
	 */
	public record BelowLeast(String mentor, int mentees, int least, int candidates) {
	}

}
