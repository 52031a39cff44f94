package org.alkimos.platform.demo;

/**
 * A sign-in that is printed at the start.
 *
 * @param role what the person is, in words
 * @param institution where
 */
record DemoAccount(String username, String password, String role, String institution) {
}
