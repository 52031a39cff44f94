/** Pages and API of API clients. */
@NullMarked
package org.alkimos.platform.identity.machine;

import org.jspecify.annotations.NullMarked;
