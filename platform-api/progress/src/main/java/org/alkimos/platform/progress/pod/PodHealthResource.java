package org.alkimos.platform.progress.pod;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

import org.alkimos.platform.progress.PodNames;
import org.alkimos.progress.EarlyWarning;
import org.alkimos.progress.PodHealth;
import org.alkimos.progress.pod.ConclusionReason;

/**
 * A pod in the list of program managers: activity and status, nothing its members wrote.
 *
 * @param warnings early warnings, with their texts
 */
record PodHealthResource(@JsonUnwrapped PodResource facts, int checkInsAsked, int checkInsAnswered,
		List<Warning> warnings, @Nullable ConclusionReason conclusionReason) {

	static PodHealthResource of(PodHealth health, PodNames.Known names) {
		return new PodHealthResource(PodResource.of(health.pod(), names), health.checkInsAsked(),
				health.checkInsAnswered(), health.warnings().stream().map(Warning::of).toList(), health.reason());
	}

	/** One warning. */
	record Warning(EarlyWarning.Kind kind, long days, String words) {

		static Warning of(EarlyWarning warning) {
			return new Warning(warning.kind(), warning.days(), warning.words());
		}

	}

}
