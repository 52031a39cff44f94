/** Queues events in the transaction of their cause and relays them to the broker. */
@NullMarked
package org.alkimos.kernel.events.outbox;

import org.jspecify.annotations.NullMarked;
