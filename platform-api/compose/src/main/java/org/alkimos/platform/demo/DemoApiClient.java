package org.alkimos.platform.demo;

/** An API client that is printed at startup. */
record DemoApiClient(String clientId, String clientSecret, String institution) {
}
