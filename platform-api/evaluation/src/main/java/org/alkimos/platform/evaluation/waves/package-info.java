/** Pages and API of waves: dates, instruments, and extensions. */
@NullMarked
package org.alkimos.platform.evaluation.waves;

import org.jspecify.annotations.NullMarked;
