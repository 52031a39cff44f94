/** Pods of a cohort: how many are at work, and who led whom. */
@NullMarked
package org.alkimos.programs.pods;

import org.jspecify.annotations.NullMarked;
