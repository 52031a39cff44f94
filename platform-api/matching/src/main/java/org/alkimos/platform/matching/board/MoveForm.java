package org.alkimos.platform.matching.board;

import org.jspecify.annotations.Nullable;

/**
 * Numbers of the pods between which a mentee moves.
 *
 * @param to the target pod; left out for unmatched
 * @param from the pod the mentee was in when the page was shown, 0 for none
 */
record MoveForm(@Nullable Integer to, @Nullable Integer from) {
}
