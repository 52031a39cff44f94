package org.alkimos.platform.ui;

/** Parameter name, header name, and value of the CSRF token. */
public record Csrf(String parameter, String header, String token) {
}
