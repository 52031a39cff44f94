/** Matching over HTTP and in a real browser. */
@NullMarked
package org.alkimos.platform.matching;

import org.jspecify.annotations.NullMarked;
