/** How much of an instance one institution, or one address, may take. */
@NullMarked
package org.alkimos.platform.limits;

import org.jspecify.annotations.NullMarked;
