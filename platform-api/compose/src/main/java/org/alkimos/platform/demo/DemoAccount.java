package org.alkimos.platform.demo;

/**
 * A sign-in that is printed at startup.
 *
 * @param role label of the role
 * @param institution name of the institution
 */
record DemoAccount(String username, String password, String role, String institution) {
}
