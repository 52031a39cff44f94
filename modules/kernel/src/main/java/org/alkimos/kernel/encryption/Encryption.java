package org.alkimos.kernel.encryption;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Encrypts values before they are stored (AES-256-GCM, a random nonce for each value): a
 * copy of the database alone does not reveal them. A value carries the ID of its key, so
 * that keys can be rotated.
 */
public class Encryption {

	/**
	 * First byte of an encrypted value; no text, and no file that we write, begins with
	 * it.
	 */
	private static final byte FORMAT = 1;

	private static final int ID_BYTES = 8;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final int KEY_BYTES = 32;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final List<Key> keys = new ArrayList<>();

	/**
	 * Derives the keys (HKDF-SHA256).
	 * @param current text of the key that encrypts
	 * @param previous texts of keys that only decrypt
	 */
	public Encryption(String current, List<String> previous) {
		this.keys.add(Key.of(current));
		previous.stream().map(Key::of).forEach(this.keys::add);
	}

	private record Key(byte[] id, SecretKey secret) {

		static Key of(String text) {
			try {
				KDF kdf = KDF.getInstance("HKDF-SHA256");
				return new Key(kdf.deriveData(purpose(text, "alkimos key id", ID_BYTES)),
						kdf.deriveKey("AES", purpose(text, "alkimos encryption", KEY_BYTES)));
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException(ex);
			}
		}

		private static HKDFParameterSpec purpose(String text, String purpose, int bytes) {
			return HKDFParameterSpec.ofExtract()
				.addIKM(text.getBytes(StandardCharsets.UTF_8))
				.thenExpand(purpose.getBytes(StandardCharsets.UTF_8), bytes);
		}

	}

	/** ID of the key that encrypts, which reveals nothing about it: 16 hex digits. */
	public String currentKey() {
		return HexFormat.of().formatHex(this.keys.getFirst().id());
	}

	/**
	 * Encrypts a value.
	 * @param context where the value belongs, such as the ID of its row; elsewhere it
	 * cannot be decrypted
	 */
	public byte[] encrypt(byte[] value, String context) {
		Key key = this.keys.getFirst();
		byte[] nonce = new byte[NONCE_BYTES];
		RANDOM.nextBytes(nonce);
		try {
			byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, context).doFinal(value);
			return ByteBuffer.allocate(1 + ID_BYTES + NONCE_BYTES + hidden.length)
				.put(FORMAT)
				.put(key.id())
				.put(nonce)
				.put(hidden)
				.array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether a stored value is encrypted rather than text or a file. */
	public static boolean isEncrypted(byte[] stored) {
		return stored.length > 1 + ID_BYTES + NONCE_BYTES && stored[0] == FORMAT;
	}

	/**
	 * Decrypts a value.
	 * @throws IllegalStateException if its key is not in the settings, or if it belongs
	 * to another context
	 */
	public byte[] decrypt(byte[] stored, String context) {
		if (!isEncrypted(stored)) {
			throw new IllegalStateException("This value is not encrypted");
		}
		byte[] id = Arrays.copyOfRange(stored, 1, 1 + ID_BYTES);
		int from = 1 + ID_BYTES + NONCE_BYTES;
		byte[] nonce = Arrays.copyOfRange(stored, 1 + ID_BYTES, from);
		Key key = this.keys.stream()
			.filter((one) -> Arrays.equals(one.id(), id))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The key of this value is not in alkimos.encryption"));
		try {
			return cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(stored, from, stored.length - from);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This value cannot be decrypted", ex);
		}
	}

	private static Cipher cipher(int mode, Key key, byte[] nonce, String context) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
