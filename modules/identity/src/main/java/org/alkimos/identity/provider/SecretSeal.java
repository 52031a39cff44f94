package org.alkimos.identity.provider;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.encryption.Encryption;

/**
 * Encrypts a provider's secret until it is passed to Keycloak: a copy of the database
 * alone does not reveal it.
 */
@Component
class SecretSeal {

	private static final String CONTEXT = "identity.identity_provider.sealed_secret";

	private final Encryption encryption;

	SecretSeal(Encryption encryption) {
		this.encryption = encryption;
	}

	String close(String secret) {
		return Base64.getEncoder()
			.encodeToString(this.encryption.encrypt(secret.getBytes(StandardCharsets.UTF_8), CONTEXT));
	}

	/**
	 * Decrypts the secret.
	 * @throws IllegalStateException if its key is no longer in the settings
	 */
	String open(String sealed) {
		return new String(this.encryption.decrypt(Base64.getDecoder().decode(sealed), CONTEXT), StandardCharsets.UTF_8);
	}

}
