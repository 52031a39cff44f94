package org.alkimos.identity.machine;

import java.io.Serializable;

/**
 * Credentials for obtaining access tokens.
 *
 * @param clientId client ID at the sign-in service
 * @param clientSecret client secret, returned once
 */
public record IssuedSecret(String clientId, String clientSecret) implements Serializable {
}
