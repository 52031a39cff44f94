/** Pages of the people in a cohort. */
@NullMarked
package org.alkimos.platform.programs.participant;

import org.jspecify.annotations.NullMarked;
