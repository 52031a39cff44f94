/** Pages and API for lists of relationships and past pairings. */
@NullMarked
package org.alkimos.platform.lists;

import org.jspecify.annotations.NullMarked;
