/** Lists of lines between people and of earlier pairs: pages and API. */
@NullMarked
package org.alkimos.platform.lists;

import org.jspecify.annotations.NullMarked;
