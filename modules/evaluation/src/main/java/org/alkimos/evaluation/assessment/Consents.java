package org.alkimos.evaluation.assessment;

/**
 * A respondent's consents for one form.
 *
 * @param evaluation use in the evaluation of the program
 * @param research use in published research
 */
public record Consents(boolean evaluation, boolean research) {
}
