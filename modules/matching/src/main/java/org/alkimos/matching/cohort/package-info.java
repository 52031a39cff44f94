/** Cohorts, participants, and chosen weights, as matching knows them. */
@NullMarked
package org.alkimos.matching.cohort;

import org.jspecify.annotations.NullMarked;
