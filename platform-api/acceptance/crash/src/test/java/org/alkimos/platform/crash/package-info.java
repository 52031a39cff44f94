/** What was acknowledged happens, once, through kill -9. */
@NullMarked
package org.alkimos.platform.crash;

import org.jspecify.annotations.NullMarked;
