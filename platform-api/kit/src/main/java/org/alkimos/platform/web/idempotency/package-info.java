/** Requests that are sent again get the response of the first. */
@NullMarked
package org.alkimos.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
