/** Measurements behind decisions. */
@NullMarked
package org.alkimos.benchmarks;

import org.jspecify.annotations.NullMarked;
