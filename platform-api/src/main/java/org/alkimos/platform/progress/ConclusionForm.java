package org.alkimos.platform.progress;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Option;
import org.alkimos.progress.Conclusion;
import org.alkimos.progress.ConclusionReason;

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
