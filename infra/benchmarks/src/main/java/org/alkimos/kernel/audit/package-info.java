/** A main beside the audit log, so that it can measure the sealing alone. */
@NullMarked
package org.alkimos.kernel.audit;

import org.jspecify.annotations.NullMarked;
