/** Agreements over HTTP and in the browser. */
@NullMarked
package org.alkimos.platform.agreements;

import org.jspecify.annotations.NullMarked;
