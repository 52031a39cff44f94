/** Meters of what waits in the database and at the broker, sampled in the background. */
@NullMarked
package org.alkimos.kernel.metrics;

import org.jspecify.annotations.NullMarked;
