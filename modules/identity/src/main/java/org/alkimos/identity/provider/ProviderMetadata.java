package org.alkimos.identity.provider;

import java.util.Map;

/**
 * Metadata of a provider.
 *
 * @param issuer its issuer or entity id
 * @param settings as Keycloak names them
 */
record ProviderMetadata(String issuer, Map<String, String> settings) {

	ProviderMetadata {
		settings = Map.copyOf(settings);
	}

}
