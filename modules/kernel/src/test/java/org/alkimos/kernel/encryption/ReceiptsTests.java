package org.alkimos.kernel.encryption;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptsTests {

	private static final String KEY = "0123456789abcdef0123456789abcdef";

	private static final String NEXT = "fedcba9876543210fedcba9876543210";

	private final Receipts receipts = new Receipts(KEY, List.of());

	@Test
	void aReceiptProvesItsFactAndNoOther() {
		String receipt = this.receipts.of("erasure 1");
		assertThat(this.receipts.of("erasure 1")).isEqualTo(receipt).hasSize(43);
		assertThat(this.receipts.isGenuine("erasure 1", receipt)).isTrue();
		assertThat(this.receipts.isGenuine("erasure 2", receipt)).isFalse();
		assertThat(this.receipts.isGenuine("erasure 1", "")).isFalse();
	}

	@Test
	void receiptsOutliveTheirKeyAsLongAsItIsKnown() {
		String receipt = this.receipts.of("erasure 1");
		assertThat(new Receipts(NEXT, List.of(KEY)).isGenuine("erasure 1", receipt)).isTrue();
		assertThat(new Receipts(NEXT, List.of()).isGenuine("erasure 1", receipt)).isFalse();
		assertThat(new Receipts(NEXT, List.of(KEY)).all("erasure 1")).hasSize(2).endsWith(receipt);
	}

}
