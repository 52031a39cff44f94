package org.alkimos.platform.demo;

import java.util.List;

/** Sign-ins to try the product, saved as demo.json next to the data. */
record DemoSignIns(String baseUrl, String keycloakUrl, List<DemoAccount> accounts, List<DemoApiClient> apiClients) {
}
