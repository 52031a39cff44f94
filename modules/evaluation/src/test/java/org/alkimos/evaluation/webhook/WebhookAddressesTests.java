package org.alkimos.evaluation.webhook;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.alkimos.kernel.problems.Problem.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebhookAddressesTests {

	private static final String PUBLIC = "https://93.184.215.14/";

	private final WebhookAddresses addresses = new WebhookAddresses(rules(false));

	@ParameterizedTest
	@ValueSource(strings = { "", "http://93.184.215.14/", "https://127.0.0.1/", "https://10.1.2.3/" })
	void onlyPublicServersAreTold(String address) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.addresses.require(address));
	}

	@Test
	void anAddressIsAtMost500CharactersLong() {
		String longest = PUBLIC + "x".repeat(500 - PUBLIC.length());
		assertThat(this.addresses.require(" " + longest + " ")).isEqualTo(longest);
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.addresses.require(longest + "x"));
	}

	@Test
	void onOnesOwnMachineAnythingMayBeTold() {
		assertThat(new WebhookAddresses(rules(true)).require("http://localhost:1/x")).isEqualTo("http://localhost:1/x");
	}

	private static WebhookRules rules(boolean privateAddresses) {
		return new WebhookRules(privateAddresses, Duration.ofSeconds(10), 32, 4, Duration.ofHours(24));
	}

}
