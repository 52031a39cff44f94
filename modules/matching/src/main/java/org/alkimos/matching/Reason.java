package org.alkimos.matching;

/** One thing to know about a placement, in a few words. */
public record Reason(Kind kind, String text) {

	/** How it speaks for or against the placement. */
	public enum Kind {

		/** Speaks for it. */
		GOOD,

		/** A wish came true. */
		WISH,

		/** Worth knowing. */
		NOTE,

		/** Somebody should look. */
		WARNING,
		/** Whoever looks has recused themselves and is shown nothing else. */
		RECUSED

	}

	boolean warns() {
		return this.kind == Kind.WARNING;
	}

}
