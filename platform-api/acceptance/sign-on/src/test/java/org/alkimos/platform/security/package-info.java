/** Sign-on with the real Keycloak, and everything that must be refused. */
@NullMarked
package org.alkimos.platform.security;

import org.jspecify.annotations.NullMarked;
