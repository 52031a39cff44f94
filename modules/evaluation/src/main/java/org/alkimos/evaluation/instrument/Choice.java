package org.alkimos.evaluation.instrument;

/**
 * One choice of an item.
 *
 * @param value stored value, which also counts if the item is scored
 * @param label text shown to the respondent
 */
public record Choice(int value, String label) {
}
