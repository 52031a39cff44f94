/** Kafka topics: creation, and checks that they fit the inbox. */
@NullMarked
package org.alkimos.kernel.events.topics;

import org.jspecify.annotations.NullMarked;
