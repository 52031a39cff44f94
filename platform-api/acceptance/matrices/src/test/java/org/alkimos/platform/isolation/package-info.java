/** No institution sees another's data: proved on the catalogue and on every endpoint. */
@NullMarked
package org.alkimos.platform.isolation;

import org.jspecify.annotations.NullMarked;
