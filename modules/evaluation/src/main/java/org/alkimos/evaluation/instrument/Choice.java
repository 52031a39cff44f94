package org.alkimos.evaluation.instrument;

/**
 * One choice of an item.
 *
 * @param value what is kept of it, and what it counts where the item is scored
 * @param label what it says
 */
public record Choice(int value, String label) {
}
