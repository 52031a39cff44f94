/** Reads comma-separated files into rows of cells. */
@NullMarked
package org.alkimos.programs.csv;

import org.jspecify.annotations.NullMarked;
