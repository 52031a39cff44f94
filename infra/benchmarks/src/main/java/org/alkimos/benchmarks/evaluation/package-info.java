/** How long reports of evaluators take. */
@NullMarked
package org.alkimos.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
