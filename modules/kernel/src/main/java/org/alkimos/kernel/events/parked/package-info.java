/** Events that a module could not process: retries, parking, and replay by operators. */
@NullMarked
package org.alkimos.kernel.events.parked;

import org.jspecify.annotations.NullMarked;
