package org.alkimos.evaluation.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs notifications according to the Standard Webhooks specification: HMAC-SHA256 over
 * ID, Unix time in seconds, and body.
 */
final class Signatures {

	private static final String ALGORITHM = "HmacSHA256";

	private static final String SECRET = "whsec_";

	private static final int BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Signatures() {
	}

	static String newSecret() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return SECRET + Base64.getEncoder().encodeToString(bytes);
	}

	/**
	 * Value of the header {@code webhook-signature}: one signature for each secret,
	 * separated by blanks.
	 */
	static String of(List<String> secrets, String id, long seconds, String body) {
		return secrets.stream().map((secret) -> of(secret, id, seconds, body)).collect(Collectors.joining(" "));
	}

	private static String of(String secret, String id, long seconds, String body) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET.length())), ALGORITHM));
			byte[] sum = mac.doFinal((id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8));
			return "v1," + Base64.getEncoder().encodeToString(sum);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
