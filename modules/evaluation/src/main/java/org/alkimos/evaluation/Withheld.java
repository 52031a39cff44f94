package org.alkimos.evaluation;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;

/** A group that was left out of a file because too few people answered. */
public record Withheld(WaveMoment wave, AssessmentForm form) {
}
