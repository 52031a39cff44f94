package org.alkimos.platform.evaluation;

import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.platform.ui.Option;

/**
 * A wave to be planned, as far as it has been filled in.
 *
 * @param standard what the standard instrument is called
 * @param instruments what can be asked beside the standard instrument
 * @param chosen codes of those that are
 */
public record WavePlanForm(CohortId cohort, String standard, String moment, String opensOn, List<Option> moments,
		List<Option> instruments, List<String> chosen) {
}
