/** Who did what to whose record, append-only. */
@NullMarked
package org.alkimos.kernel.audit;

import org.jspecify.annotations.NullMarked;
