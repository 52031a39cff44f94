/** Receives events and calls the subscribers of each module, once per event. */
@NullMarked
package org.alkimos.kernel.events.inbox;

import org.jspecify.annotations.NullMarked;
