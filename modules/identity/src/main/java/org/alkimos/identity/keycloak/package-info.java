/**
 * Keycloak's administration, as far as accounts, organizations and machine clients need
 * it.
 */
@NullMarked
package org.alkimos.identity.keycloak;

import org.jspecify.annotations.NullMarked;
