/** Figures of the matching engine, beside those of other solvers in the same run. */
@NullMarked
package org.alkimos.benchmarks.matching;

import org.jspecify.annotations.NullMarked;
