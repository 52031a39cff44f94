/** Tasks and notices of the signed-in person. */
@NullMarked
package org.alkimos.platform.notices;

import org.jspecify.annotations.NullMarked;
