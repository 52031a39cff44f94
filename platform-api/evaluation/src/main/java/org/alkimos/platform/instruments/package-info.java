/** Pages and API for instruments and their official wording. */
@NullMarked
package org.alkimos.platform.instruments;

import org.jspecify.annotations.NullMarked;
