package org.alkimos.progress.pod;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.FieldErrors;

/**
 * Conclusion of a pod, as submitted by its mentor or a program manager.
 *
 * @param closingNote note to the members of the pod, at most 4,000 characters, or null if
 * blank
 * @param reason visible only to program managers
 */
public record Conclusion(@Nullable String closingNote, @Nullable ConclusionReason reason) {

	public Conclusion {
		closingNote = Texts.orNull(closingNote);
	}

	void check() {
		new FieldErrors().limitText(this.closingNote, "closingNote", "the closing note", Texts.LONG).throwIfAny();
	}

}
