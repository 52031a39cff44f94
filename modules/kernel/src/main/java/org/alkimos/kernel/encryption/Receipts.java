package org.alkimos.kernel.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Receipts for facts that this installation vouches for (HMAC-SHA256). They are kept
 * outside the database, and prove the fact when the database no longer has it.
 */
public class Receipts {

	private static final String ALGORITHM = "HmacSHA256";

	private static final int KEY_BYTES = 32;

	private final List<SecretKey> keys = new ArrayList<>();

	/**
	 * Derives the keys (HKDF-SHA256), apart from those that encrypt.
	 * @param current text of the key that signs
	 * @param previous texts of keys whose receipts are still genuine
	 */
	public Receipts(String current, List<String> previous) {
		this.keys.add(derive(current));
		previous.stream().map(Receipts::derive).forEach(this.keys::add);
	}

	private static SecretKey derive(String text) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveKey(ALGORITHM,
						HKDFParameterSpec.ofExtract()
							.addIKM(text.getBytes(StandardCharsets.UTF_8))
							.thenExpand("alkimos receipts".getBytes(StandardCharsets.UTF_8), KEY_BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The receipt for a fact: 43 characters, always the same for the same key.
	 * @param fact its kind and all values that the receipt is to prove
	 */
	public String of(String fact) {
		return sign(fact, this.keys.getFirst());
	}

	/** The receipts for a fact by each key, the current one first. */
	public List<String> all(String fact) {
		return this.keys.stream().map((key) -> sign(fact, key)).toList();
	}

	/** Whether this installation issued the receipt for the fact. */
	public boolean isGenuine(String fact, String receipt) {
		byte[] shown = receipt.getBytes(StandardCharsets.UTF_8);
		return this.keys.stream()
			.anyMatch((key) -> MessageDigest.isEqual(sign(fact, key).getBytes(StandardCharsets.UTF_8), shown));
	}

	private static String sign(String fact, SecretKey key) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(key);
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(mac.doFinal(fact.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
