package org.alkimos.kernel.encryption;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;

import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Derives keys that sign (HKDF-SHA256) from the installation's keys. Each purpose has
 * keys of its own, apart from those of other purposes and from those that encrypt.
 */
public class SigningKeys {

	private static final int KEY_BYTES = 32;

	private final List<String> texts;

	/**
	 * Holds the keys of the settings.
	 * @param current text of the key that signs
	 * @param previous texts of keys whose signatures are still genuine
	 */
	public SigningKeys(String current, List<String> previous) {
		this.texts = Stream.concat(Stream.of(current), previous.stream()).toList();
	}

	/**
	 * The keys of one purpose.
	 * @param purpose label that nothing else uses, such as {@code alkimos receipts}
	 */
	public Signer of(String purpose) {
		return new Signer(this.texts.stream().map((text) -> derive(text, purpose)).toList());
	}

	private static SecretKey derive(String text, String purpose) {
		try {
			return KDF.getInstance("HKDF-SHA256")
				.deriveKey(Signer.ALGORITHM,
						HKDFParameterSpec.ofExtract()
							.addIKM(text.getBytes(StandardCharsets.UTF_8))
							.thenExpand(purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
