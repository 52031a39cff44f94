/** Pages and API of identity providers. */
@NullMarked
package org.alkimos.platform.identity.provider;

import org.jspecify.annotations.NullMarked;
