/** Pages and API of cohorts. */
@NullMarked
package org.alkimos.platform.programs.cohort;

import org.jspecify.annotations.NullMarked;
