/** What holds the house together, checked. */
@NullMarked
package org.alkimos.platform.architecture;

import org.jspecify.annotations.NullMarked;
