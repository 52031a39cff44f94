/** Calls to Keycloak's admin API for accounts, organizations, and API clients. */
@NullMarked
package org.alkimos.identity.keycloak;

import org.jspecify.annotations.NullMarked;
