/** Sign-on with Keycloak, bearer tokens, and what browsers are told to refuse. */
@NullMarked
package org.alkimos.platform.security;

import org.jspecify.annotations.NullMarked;
