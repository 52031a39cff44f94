/** Log context and trace context of the work that a thread does. */
@NullMarked
package org.alkimos.kernel.observation;

import org.jspecify.annotations.NullMarked;
