/** Health as operators read it. */
@NullMarked
package org.alkimos.platform.health;

import org.jspecify.annotations.NullMarked;
