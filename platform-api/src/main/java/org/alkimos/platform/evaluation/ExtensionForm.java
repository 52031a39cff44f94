package org.alkimos.platform.evaluation;

import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.platform.ui.Option;

/** More time for a pod, as far as it has been filled in. */
public record ExtensionForm(CohortId cohort, List<Option> pods, String pod, String until) {
}
