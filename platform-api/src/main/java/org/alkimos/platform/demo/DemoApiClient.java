package org.alkimos.platform.demo;

/** A machine account that is printed at the start. */
record DemoApiClient(String clientId, String clientSecret, String institution) {
}
