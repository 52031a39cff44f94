package org.alkimos.evaluation.instrument;

/**
 * One choice of an item.
 *
 * @param value stored value, 0 to 999, which also counts if the item is scored
 * @param label text shown to the respondent
 */
public record Choice(int value, String label) {
}
