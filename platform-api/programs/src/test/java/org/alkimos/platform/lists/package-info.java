/** Lists of lines between people and of earlier pairs, in a real browser. */
@NullMarked
package org.alkimos.platform.lists;

import org.jspecify.annotations.NullMarked;
