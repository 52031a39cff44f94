package org.alkimos.identity.signin;

/**
 * Sign-in route to an institution's own provider.
 *
 * @param alias short name of the institution
 * @param name its full name
 * @param provider alias of its identity provider
 */
public record SignInRoute(String alias, String name, String provider) {
}
