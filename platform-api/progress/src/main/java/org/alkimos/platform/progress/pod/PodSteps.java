package org.alkimos.platform.progress.pod;

import java.util.Arrays;
import java.util.List;

import org.alkimos.contracts.progress.Phase;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.ui.Step;
import org.alkimos.progress.PodSummary;

/** The four phases, with the current phase of the pod marked. */
final class PodSteps {

	private PodSteps() {
	}

	static List<Step> of(PodSummary pod) {
		return Arrays.stream(Phase.values()).map((phase) -> step(phase, pod)).toList();
	}

	private static Step step(Phase phase, PodSummary pod) {
		int place = phase.compareTo(pod.phase());
		String label = PodLabels.of(phase);
		if (place < 0 || !pod.active()) {
			return Step.done(label, note(phase));
		}
		return (place == 0) ? Step.current(label, note(phase)) : Step.ahead(label, note(phase));
	}

	private static String note(Phase phase) {
		return switch (phase) {
			case PREPARE -> "Know your needs";
			case LAUNCH -> "Agree on how to work";
			case MAINTAIN -> "Meet, work on goals";
			case CONCLUDE -> "End well, stay in touch";
		};
	}

}
