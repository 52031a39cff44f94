/** Pages and API of match runs and their comparison. */
@NullMarked
package org.alkimos.platform.matching.runs;

import org.jspecify.annotations.NullMarked;
