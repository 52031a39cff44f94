/** Grant reporting: counts for training grant funders, never people. */
@NullMarked
package org.alkimos.platform.evidence;

import org.jspecify.annotations.NullMarked;
