/** Readiness, runs and the review board: pages and API. */
@NullMarked
package org.alkimos.platform.matching;

import org.jspecify.annotations.NullMarked;
