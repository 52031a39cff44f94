package org.alkimos.platform.matching.weights;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Preset;
import org.alkimos.matching.weights.Utility;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.ui.FormErrors;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Placed;

/**
 * The weights page.
 *
 * @param version the displayed version
 * @param preset the preset the numbers come from, or null
 * @param shares by the criterion's code, as typed
 */
public record WeightsView(CohortFrame cohort, int version, @Nullable Preset preset, Map<String, String> shares,
		String utility, FormErrors errors) implements Placed {

	@Override
	public String place() {
		return this.cohort.href("matching");
	}

	public String cohortTitle() {
		return this.cohort.title();
	}

	public String href() {
		return this.cohort.href("weights");
	}

	public String whatIfHref() {
		return this.cohort.href("what-if");
	}

	public String readinessHref() {
		return this.cohort.href("readiness");
	}

	public List<Criterion> criteria() {
		return List.of(Criterion.values());
	}

	public String share(Criterion criterion) {
		return this.shares.getOrDefault(criterion.code(), "0");
	}

	public List<Preset> presets() {
		return List.of(Preset.values());
	}

	public List<Option> utilities() {
		return Stream.of(Utility.values()).map((utility) -> Option.of(utility.code(), utility.label())).toList();
	}

	/** Which weights are shown, in a sentence. */
	public String standing() {
		if (this.preset != null) {
			return "Not saved yet: values from “" + this.preset.label() + "”.";
		}
		return (this.version == 0) ? "These are the default weights. They haven't been changed."
				: "Version " + this.version + " will be used in the next run. Earlier runs keep their own weights.";
	}

}
