package org.alkimos.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.alkimos.progress.pod.Standing;

/**
 * A pod as one reader sees it.
 *
 * @param standing role of the reader in relation to the pod
 * @param closingNote for members only, or null
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
