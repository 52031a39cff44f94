/** Deletion of rows that nothing needs any longer. */
@NullMarked
package org.alkimos.kernel.cleanup;

import org.jspecify.annotations.NullMarked;
