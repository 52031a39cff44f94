package org.alkimos.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.progress.pod.ConclusionReason;

/**
 * Activity and status of a pod, for program managers; nothing its members wrote.
 *
 * @param checkInsAsked number of check-ins created for its mentees
 * @param checkInsAnswered number of answered check-ins; the answers are visible only to
 * the mentees who gave them
 * @param reason optional reason for the conclusion
 */
public record PodHealth(PodSummary pod, int checkInsAsked, int checkInsAnswered, List<EarlyWarning> warnings,
		@Nullable ConclusionReason reason) {

	public PodHealth {
		warnings = List.copyOf(warnings);
	}

	/** The reason was given to program managers alone. */
	PodHealth withoutReason() {
		return new PodHealth(this.pod, this.checkInsAsked, this.checkInsAnswered, this.warnings, null);
	}

	public boolean stuck() {
		return !this.warnings.isEmpty();
	}

}
