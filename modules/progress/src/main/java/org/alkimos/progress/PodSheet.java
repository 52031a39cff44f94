package org.alkimos.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A pod as one reader sees it.
 *
 * @param standing what the reader is to the pod
 * @param closingNote for members only
 * @param today in the cohort's time zone
 */
public record PodSheet(PodSummary pod, Standing standing, @Nullable String closingNote, LocalDate today) {

	public boolean mayWrite() {
		return this.standing.isMember() && this.pod.active();
	}

	public boolean mayConclude() {
		return this.standing.mayConclude() && this.pod.active();
	}

}
