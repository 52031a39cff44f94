/** Sessions in the database. */
@NullMarked
package org.alkimos.platform.sessions;

import org.jspecify.annotations.NullMarked;
