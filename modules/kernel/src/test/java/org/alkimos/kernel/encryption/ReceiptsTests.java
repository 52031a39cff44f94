package org.alkimos.kernel.encryption;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptsTests {

	private static final String KEY = "0123456789abcdef0123456789abcdef";

	private static final String NEXT = "fedcba9876543210fedcba9876543210";

	private final Receipts receipts = new Receipts(new SigningKeys(KEY, List.of()));

	@Test
	void aReceiptProvesItsFactAndNoOther() {
		String receipt = this.receipts.of("erasure 1");
		assertThat(this.receipts.of("erasure 1")).isEqualTo(receipt).hasSize(43);
		assertThat(this.receipts.isGenuine("erasure 1", receipt)).isTrue();
		assertThat(this.receipts.isGenuine("erasure 2", receipt)).isFalse();
		assertThat(this.receipts.isGenuine("erasure 1", "")).isFalse();
	}

	@Test
	void aSignatureForAnotherPurposeIsNoReceipt() {
		var other = new SigningKeys(KEY, List.of()).of("another purpose");
		assertThat(this.receipts.isGenuine("erasure 1", other.sign("erasure 1"))).isFalse();
		assertThat(other.isGenuine("erasure 1", other.sign("erasure 1"))).isTrue();
	}

	/** Receipts are kept for years, so the derivation of their key stays as it is. */
	@Test
	void aReceiptStaysTheSameInLaterVersions() {
		assertThat(this.receipts.of("erasure 1")).isEqualTo("hnWamC1eLQxxBI1j7-StBLdJ-2i6-cZmzLBvLN0uSBE");
	}

	@Test
	void receiptsOutliveTheirKeyAsLongAsItIsKnown() {
		String receipt = this.receipts.of("erasure 1");
		assertThat(new Receipts(new SigningKeys(NEXT, List.of(KEY))).isGenuine("erasure 1", receipt)).isTrue();
		assertThat(new Receipts(new SigningKeys(NEXT, List.of())).isGenuine("erasure 1", receipt)).isFalse();
	}

	@Test
	void aTextHasASignatureByEachKey() {
		String signature = new SigningKeys(KEY, List.of()).of("a purpose").sign("a text");
		assertThat(new SigningKeys(NEXT, List.of(KEY)).of("a purpose").all("a text")).hasSize(2).endsWith(signature);
	}

}
