/** The page that says whether a cohort is ready for matching. */
@NullMarked
package org.alkimos.platform.matching.readiness;

import org.jspecify.annotations.NullMarked;
