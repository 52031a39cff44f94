/** Home over HTTP and in the browser. */
@NullMarked
package org.alkimos.platform.home;

import org.jspecify.annotations.NullMarked;
