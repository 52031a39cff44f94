package org.alkimos.platform.progress.pod;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.alkimos.platform.progress.PodNames;
import org.alkimos.progress.EarlyWarning;
import org.alkimos.progress.PodHealth;
import org.alkimos.progress.pod.ConclusionReason;

/**
 * A pod as program managers see it: activity and status, nothing its members wrote.
 *
 * @param facts the pod; its fields are on the same level as the others
 * @param checkInsAsked number of check-ins created for its mentees
 * @param checkInsAnswered number of answered check-ins; the answers are visible only to
 * the mentees who gave them
 * @param warnings early warnings as of today; empty if there are none or the pod has
 * concluded
 * @param conclusionReason reason for the conclusion, or null if none was given or the pod
 * is active
 */
record PodHealthResource(@JsonUnwrapped PodResource facts, int checkInsAsked, int checkInsAnswered,
		List<Warning> warnings, @Nullable ConclusionReason conclusionReason) {

	static PodHealthResource of(PodHealth health, PodNames.Known names) {
		return new PodHealthResource(PodResource.of(health.pod(), names), health.checkInsAsked(),
				health.checkInsAnswered(), health.warnings().stream().map(Warning::of).toList(), health.reason());
	}

	/**
	 * An early warning about a pod: a fact with a number of days, never a score.
	 *
	 * @param kind what was noticed
	 * @param days days since it began: since the members were asked to sign, the pod was
	 * formed, the last meeting, or the due date
	 * @param words text to show, in English
	 */
	record Warning(EarlyWarning.Kind kind, long days, String words) {

		static Warning of(EarlyWarning warning) {
			return new Warning(warning.kind(), warning.days(), warning.words());
		}

	}

}
