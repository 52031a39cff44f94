package org.alkimos.kernel.encryption;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EncryptionTests {

	private static final String OLD = "0123456789abcdef0123456789abcdef0123456789abcdef";

	private static final String FRESH = "fedcba9876543210fedcba9876543210fedcba9876543210";

	private static final byte[] SECRET = "whsec_c2VjcmV0".getBytes(StandardCharsets.UTF_8);

	private final Encryption before = new Encryption(OLD, List.of());

	@Test
	void eachValueIsEncryptedDifferentlyAndDecryptedInItsContextOnly() {
		byte[] first = this.before.encrypt(SECRET, "webhook 1");
		byte[] second = this.before.encrypt(SECRET, "webhook 1");
		assertThat(first).isNotEqualTo(second);
		assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("whsec_");
		assertThat(this.before.decrypt(first, "webhook 1")).isEqualTo(SECRET);
		assertThatIllegalStateException().isThrownBy(() -> this.before.decrypt(first, "webhook 2"));
	}

	@Test
	void aChangedByteIsNoticed() {
		byte[] value = this.before.encrypt(SECRET, "");
		value[value.length - 1] ^= 1;
		assertThatIllegalStateException().isThrownBy(() -> this.before.decrypt(value, ""));
	}

	@Test
	void aPreviousKeyStillDecryptsAndNoLongerEncrypts() {
		byte[] value = this.before.encrypt(SECRET, "");
		var rotated = new Encryption(FRESH, List.of(OLD));
		assertThat(rotated.decrypt(value, "")).isEqualTo(SECRET);
		assertThat(rotated.currentKey()).isNotEqualTo(this.before.currentKey()).hasSize(16);
		byte[] again = rotated.encrypt(SECRET, "");
		assertThatIllegalStateException().isThrownBy(() -> this.before.decrypt(again, ""));
		assertThatIllegalStateException().isThrownBy(() -> new Encryption(FRESH, List.of()).decrypt(value, ""))
			.withMessageContaining("alkimos.encryption");
	}

	@Test
	void textIsNotTakenForAnEncryptedValue() {
		assertThat(Encryption
			.isEncrypted("{\"id\":\"0198f0a2-7c1d-7000-8000-000000000001\"}".getBytes(StandardCharsets.UTF_8)))
			.isFalse();
		assertThat(Encryption.isEncrypted(this.before.encrypt(new byte[0], ""))).isTrue();
	}

}
