package org.alkimos.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A pod as the program manager sees it: dose and health, nothing its members wrote.
 *
 * @param checkInsAsked how many check-ins were put to its mentees
 * @param checkInsAnswered how many of them are answered; what was said stays with who
 * said it
 * @param reason why it concluded, if somebody chose to say so
 */
public record PodHealth(PodSummary pod, int checkInsAsked, int checkInsAnswered, List<EarlyWarning> warnings,
		@Nullable ConclusionReason reason) {

	public PodHealth {
		warnings = List.copyOf(warnings);
	}

	public boolean stuck() {
		return !this.warnings.isEmpty();
	}

}
