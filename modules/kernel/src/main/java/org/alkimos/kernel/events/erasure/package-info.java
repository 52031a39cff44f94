/** Removes an erased person's traces from queued, parked, and published events. */
@NullMarked
package org.alkimos.kernel.events.erasure;

import org.jspecify.annotations.NullMarked;
