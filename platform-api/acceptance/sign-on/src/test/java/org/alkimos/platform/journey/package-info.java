/** One cohort from roster to results, as people live it, in a real browser. */
@NullMarked
package org.alkimos.platform.journey;

import org.jspecify.annotations.NullMarked;
