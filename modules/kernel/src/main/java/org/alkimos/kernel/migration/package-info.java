/** Explains failed migrations. */
@NullMarked
package org.alkimos.kernel.migration;

import org.jspecify.annotations.NullMarked;
