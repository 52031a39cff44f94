/** Events between modules: outbox, relay, and inbox. */
@NullMarked
package org.alkimos.kernel.events;

import org.jspecify.annotations.NullMarked;
