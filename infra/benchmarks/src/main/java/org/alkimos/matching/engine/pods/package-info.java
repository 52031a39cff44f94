/** Search for pods of several mentees: placement, annealing, repartition, and an upper bound. */
@NullMarked
package org.alkimos.matching.engine.pods;

import org.jspecify.annotations.NullMarked;
