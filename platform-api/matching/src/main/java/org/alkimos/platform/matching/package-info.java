/** Pages and API for readiness, match runs, and the match board. */
@NullMarked
package org.alkimos.platform.matching;

import org.jspecify.annotations.NullMarked;
