package org.alkimos.platform.progress.pod;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.progress.Inputs;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.ui.Option;
import org.alkimos.progress.pod.Conclusion;
import org.alkimos.progress.pod.ConclusionReason;

/** Form for concluding a pod. */
record ConclusionForm(@Nullable String closingNote, @Nullable String reason) {

	Conclusion read() {
		return new Conclusion(this.closingNote, Inputs.choice(this.reason, ConclusionReason.class));
	}

	static List<Option> reasons() {
		return Arrays.stream(ConclusionReason.values())
			.map((reason) -> Option.of(reason.name(), PodLabels.of(reason)))
			.toList();
	}

}
