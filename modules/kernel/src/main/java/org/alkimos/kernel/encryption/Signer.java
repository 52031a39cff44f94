package org.alkimos.kernel.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Signs texts for one purpose (HMAC-SHA256); see {@link SigningKeys}. */
public final class Signer {

	static final String ALGORITHM = "HmacSHA256";

	private final List<SecretKey> keys;

	Signer(List<SecretKey> keys) {
		this.keys = keys;
	}

	/**
	 * The signature of a text with the current key: 43 characters of base64url, always
	 * the same for the same key.
	 */
	public String sign(String text) {
		return sign(text, this.keys.getFirst());
	}

	/** The signatures of a text with every key, the current one first. */
	public List<String> all(String text) {
		return this.keys.stream().map((key) -> sign(text, key)).toList();
	}

	/**
	 * Whether the text was signed for this purpose, with the current or a previous key.
	 */
	public boolean isGenuine(String text, String signature) {
		byte[] shown = signature.getBytes(StandardCharsets.UTF_8);
		return this.keys.stream()
			.anyMatch((key) -> MessageDigest.isEqual(sign(text, key).getBytes(StandardCharsets.UTF_8), shown));
	}

	private static String sign(String text, SecretKey key) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
