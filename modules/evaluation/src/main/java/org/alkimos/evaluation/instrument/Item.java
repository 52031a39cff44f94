package org.alkimos.evaluation.instrument;

/**
 * One skill that is rated.
 *
 * @param number place on the published paper form, from 1; never used to identify the
 * item
 * @param key stable name of the skill, such as {@code com.listening}
 * @param label short label of our own
 */
public record Item(int number, String key, String label) {
}
