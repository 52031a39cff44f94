/** Instruments and their official wording: pages and API. */
@NullMarked
package org.alkimos.platform.instruments;

import org.jspecify.annotations.NullMarked;
