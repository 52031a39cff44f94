/** What operators see from outside: request ids, health on the main port. */
@NullMarked
package org.alkimos.platform.observation;

import org.jspecify.annotations.NullMarked;
