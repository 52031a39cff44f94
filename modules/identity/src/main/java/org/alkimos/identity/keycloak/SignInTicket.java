package org.alkimos.identity.keycloak;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Signs one account in once, and asks for a password. Keycloak knows it by
 * {@link #attribute()}; the form there is what the authenticator {@code alkimos-ticket}
 * reads.
 *
 * @param text what goes with the sign-in: the account's subject, and a secret
 * @param until when it expires
 */
record SignInTicket(String text, Instant until) {

	static final String ATTRIBUTE = "alkimos_ticket";

	private static final Duration LIFETIME = Duration.ofMinutes(5);

	private static final int SECRET_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	static SignInTicket of(String subject, Instant now) {
		byte[] secret = new byte[SECRET_BYTES];
		RANDOM.nextBytes(secret);
		return new SignInTicket(subject + "." + HexFormat.of().formatHex(secret), now.plus(LIFETIME));
	}

	/** Hash, expiry in seconds since 1970, and what Keycloak asks for. */
	String attribute() {
		return hash() + ":" + this.until.getEpochSecond() + ":UPDATE_PASSWORD";
	}

	private String hash() {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(this.text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
