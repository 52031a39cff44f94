package org.alkimos.progress;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;

/**
 * How somebody ends a pod.
 *
 * @param closingNote words to the pod's members, at most 4000 characters; none if blank
 * @param reason for the program manager alone
 */
public record Conclusion(@Nullable String closingNote, @Nullable ConclusionReason reason) {

	public Conclusion {
		closingNote = Texts.orNull(closingNote);
	}

	void check() {
		new FieldErrors().limitText(this.closingNote, "closingNote", "the closing note", Texts.LONG).throwIfAny();
	}

}
