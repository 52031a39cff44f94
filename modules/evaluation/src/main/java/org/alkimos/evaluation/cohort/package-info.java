/**
 * What this module knows of cohorts, their pods, and participants, from other modules'
 * events.
 */
@NullMarked
package org.alkimos.evaluation.cohort;

import org.jspecify.annotations.NullMarked;
