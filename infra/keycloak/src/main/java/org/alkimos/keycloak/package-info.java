/** What runs inside Keycloak. */
@NullMarked
package org.alkimos.keycloak;

import org.jspecify.annotations.NullMarked;
