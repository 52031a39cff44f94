package org.alkimos.platform.demo;

import java.util.List;

/** What a person needs to try the product; kept as demo.json beside the data. */
record DemoSignIns(String baseUrl, String keycloakUrl, List<DemoAccount> accounts, List<DemoApiClient> apiClients) {
}
