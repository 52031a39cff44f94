/** What the audit trail shows, and to whom. */
@NullMarked
package org.alkimos.platform.audit;

import org.jspecify.annotations.NullMarked;
