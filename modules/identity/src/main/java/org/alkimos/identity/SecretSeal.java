package org.alkimos.identity;

import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps a provider's secret from sight while it waits for Keycloak: a copy of the
 * database alone does not tell it.
 */
@Component
class SecretSeal {

	private static final String SEPARATOR = ":";

	private final String key;

	SecretSeal(KeycloakRealm realm) {
		this.key = realm.provisioner().clientSecret();
	}

	String close(String secret) {
		String salt = KeyGenerators.string().generateKey();
		return salt + SEPARATOR + Encryptors.delux(this.key, salt).encrypt(secret);
	}

	/**
	 * The secret.
	 * @throws IllegalStateException when the provisioner's secret is another by now
	 */
	String open(String sealed) {
		String[] parts = sealed.split(SEPARATOR, 2);
		return Encryptors.delux(this.key, parts[0]).decrypt(parts[1]);
	}

}
