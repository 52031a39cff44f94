package org.alkimos.matching.board;

/**
 * A short reason for or against a placement.
 *
 * @param kind kind of reason
 * @param text the reason, in a few words
 */
public record Reason(Kind kind, String text) {

	/** Kind of reason. */
	public enum Kind {

		/** In favor of the placement. */
		GOOD,

		/** A preference is met. */
		WISH,

		/** Neutral information. */
		NOTE,

		/** Needs review. */
		WARNING,
		/** The caller is recused; no other reasons are shown. */
		RECUSED

	}

	boolean warns() {
		return this.kind == Kind.WARNING;
	}

}
