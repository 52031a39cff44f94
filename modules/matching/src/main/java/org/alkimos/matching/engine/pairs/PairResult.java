package org.alkimos.matching.engine.pairs;

import java.util.List;

import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairRole;

/**
 * Result of a run.
 *
 * @param pairs pairs, ordered by mentee, role, and mentor
 * @param unplaced demands without a mentor, in the same order
 * @param belowLeast mentors below their minimum load, by ID
 * @param inputHash SHA-256 of the canonical input, in hexadecimal
 * @param resultHash SHA-256 of the canonical pairs and unplaced demands, in hexadecimal
 * @param engine engine version
 */
public record PairResult(List<Pair> pairs, List<Unplaced> unplaced, List<BelowLeast> belowLeast, PairMeasures measures,
		String inputHash, String resultHash, String engine) {

	public PairResult {
		pairs = List.copyOf(pairs);
		unplaced = List.copyOf(unplaced);
		belowLeast = List.copyOf(belowLeast);
	}

	/** Why a demand has no mentor. */
	public enum Reason {

		/** No mentor remains after exclusions and locks. */
		NO_CANDIDATE,

		/** The possible mentors are full with mentees who need them as much. */
		NO_PLACE,

		/**
		 * Places are free, but departments, roles, or another role's mentor exclude them.
		 */
		SIDE_RULES

	}

	/** A demand without a mentor. */
	public record Unplaced(String mentee, PairRole role, Reason reason) {
	}

	/**
	 * A mentor below the minimum load; no plan that fills as many places has fewer
	 * missing.
	 *
	 * @param candidates number of mentees who could have this mentor in some role
	 */
	public record BelowLeast(String mentor, int mentees, int least, int candidates) {
	}

}
