/** Sessions in the database: read once per request, written only when they changed. */
@NullMarked
package org.alkimos.platform.sessions;

import org.jspecify.annotations.NullMarked;
