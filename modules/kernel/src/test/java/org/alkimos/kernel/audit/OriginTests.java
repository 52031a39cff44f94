package org.alkimos.kernel.audit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The audit trail keeps an IP address or nothing, whatever a proxy passes on. */
class OriginTests {

	@ParameterizedTest
	@ValueSource(strings = { "unknown", "<b>x</b>", "1.2.3.4.5", "localhost", "", "Robin Mayer" })
	void whatIsNoAddressIsNotKept(String text) {
		assertThat(Origin.browser(text).address()).isNull();
		assertThat(Origin.program(text).address()).isNull();
	}

	@Test
	void anAddressIsKeptAsItWasSeen() {
		assertThat(Origin.browser("198.51.100.7").address()).isEqualTo("198.51.100.7");
		assertThat(Origin.program("2001:db8::1").address()).isEqualTo("2001:db8::1");
	}

}
