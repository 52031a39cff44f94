package org.alkimos.evaluation;

/**
 * What a respondent agrees to, for this form alone.
 *
 * @param evaluation use in the evaluation of the program
 * @param research use in published research
 */
public record Consents(boolean evaluation, boolean research) {
}
