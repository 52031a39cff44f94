package org.alkimos.kernel.encryption;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Encryption of secrets that are stored in the database, and signatures of receipts and
 * session cookies.
 *
 * @param key text from which the keys are derived that encrypt and sign: at least 32
 * random characters, such as the output of {@code openssl rand -hex 24}. Required
 * @param previousKeys earlier keys, which still decrypt and whose signatures are genuine,
 * but which no longer encrypt or sign
 */
@ConfigurationProperties("alkimos.encryption")
record EncryptionSettings(String key, List<String> previousKeys) {

	private static final int SHORTEST = 32;

	EncryptionSettings(@Nullable String key, @Nullable List<String> previousKeys) {
		this.key = Objects.requireNonNull(key, "Set alkimos.encryption.key");
		this.previousKeys = (previousKeys != null) ? List.copyOf(previousKeys) : List.of();
		if (this.key.length() < SHORTEST) {
			throw new IllegalArgumentException(
					"Set alkimos.encryption.key to at least " + SHORTEST + " random characters");
		}
	}

}
