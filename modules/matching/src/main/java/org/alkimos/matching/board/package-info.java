/** The match board: placements, reasons, possible moves, measures, and comparisons. */
@NullMarked
@NamedInterface("board")
package org.alkimos.matching.board;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
