/** Grant reporting: small groups, files, pages. */
@NullMarked
package org.alkimos.platform.evidence;

import org.jspecify.annotations.NullMarked;
