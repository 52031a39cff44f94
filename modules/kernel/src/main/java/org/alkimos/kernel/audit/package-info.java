/** Append-only audit log: who did what to whose record. */
@NullMarked
package org.alkimos.kernel.audit;

import org.jspecify.annotations.NullMarked;
