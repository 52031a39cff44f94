package org.alkimos.platform.evaluation.waves;

import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.platform.ui.Option;

/**
 * Form fields for scheduling a wave.
 *
 * @param standard title of the standard instrument
 * @param instruments instruments that can be added to the standard one
 * @param chosen codes of the selected instruments
 */
public record WavePlanForm(CohortId cohort, String standard, String moment, String opensOn, List<Option> moments,
		List<Option> instruments, List<String> chosen) {
}
