/** Ties between the people of a cohort, as matching needs them. */
@NullMarked
package org.alkimos.programs.ties;

import org.jspecify.annotations.NullMarked;
