package org.alkimos.platform.ui;

/** Names and value of the request's token against forged posts. */
public record Csrf(String parameter, String header, String token) {
}
