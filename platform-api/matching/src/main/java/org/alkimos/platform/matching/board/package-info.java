/** The match board: placements, reasons, measures, and recusals. */
@NullMarked
package org.alkimos.platform.matching.board;

import org.jspecify.annotations.NullMarked;
