package org.alkimos.progress.pod;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;

/**
 * Conclusion of a pod, as submitted by a mentor or a program manager.
 *
 * @param closingNote note to the members of the pod, at most 4,000 characters; null or
 * blank for none
 * @param reason reason that only program managers can see; null for none
 */
public record Conclusion(@Nullable String closingNote, @Nullable ConclusionReason reason) {

	public Conclusion {
		closingNote = Texts.orNull(closingNote);
	}

	void check() {
		new FieldErrors().limitText(this.closingNote, "closingNote", "the closing note", Texts.LONG).throwIfAny();
	}

}
