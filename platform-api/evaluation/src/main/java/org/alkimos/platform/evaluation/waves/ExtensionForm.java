package org.alkimos.platform.evaluation.waves;

import java.util.List;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.platform.ui.Option;

/** Form fields for extending a pod's deadline. */
public record ExtensionForm(CohortId cohort, List<Option> pods, String pod, String until) {
}
