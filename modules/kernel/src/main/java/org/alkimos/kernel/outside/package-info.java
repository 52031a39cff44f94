/** Calls to addresses that people enter. */
@NullMarked
package org.alkimos.kernel.outside;

import org.jspecify.annotations.NullMarked;
