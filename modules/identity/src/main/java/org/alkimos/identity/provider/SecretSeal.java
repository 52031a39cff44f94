package org.alkimos.identity.provider;

import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.KeycloakRealm;

/**
 * Encrypts a provider's secret until it is passed to Keycloak: a copy of the database
 * alone does not reveal it.
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
	 * Decrypts the secret.
	 * @throws IllegalStateException if the provisioner's secret has changed
	 */
	String open(String sealed) {
		String[] parts = sealed.split(SEPARATOR, 2);
		return Encryptors.delux(this.key, parts[0]).decrypt(parts[1]);
	}

}
