package org.alkimos.evaluation;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.instrument.MissingRule;

/**
 * Which results are wanted.
 *
 * @param version code of the instrument's version that scores them, such as
 * {@code MCA-26}
 */
public record ResultsQuery(AssessmentForm form, String version, MissingRule missing) {
}
