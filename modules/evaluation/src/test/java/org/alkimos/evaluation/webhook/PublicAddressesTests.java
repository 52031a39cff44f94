package org.alkimos.evaluation.webhook;

import java.net.UnknownHostException;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.alkimos.kernel.problems.Problem.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublicAddressesTests {

	private final PublicAddresses addresses = new PublicAddresses(rules(false));

	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1/", "https://localhost/", "https://10.1.2.3/", "https://172.16.0.1/",
			"https://192.168.1.1/", "https://169.254.169.254/latest", "https://100.64.0.1/", "https://0.0.0.0/",
			"https://224.0.0.1/", "https://255.255.255.255/", "https://198.18.0.1/", "https://[::1]/",
			"https://[fe80::1]/", "https://[fd00::1]/", "https://[::ffff:10.0.0.1]/", "https://[64:ff9b::a00:1]/",
			"https://[2002:a00:1::]/", "https://[::7f00:1]/" })
	void nothingInsideIsToldAnything(String address) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.addresses.require(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "http://93.184.215.14/", "ftp://93.184.215.14/", "https://user@93.184.215.14/",
			"https://93.184.215.14/#x", "https:///x", "93.184.215.14", "https://no such host/" })
	void onlyPlainAddressesByHttpsAreTaken(String address) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> this.addresses.require(address));
	}

	@Test
	void publicServersAreTaken() {
		assertThat(this.addresses.require(" https://93.184.215.14/new?x=1 "))
			.isEqualTo("https://93.184.215.14/new?x=1");
		assertThat(this.addresses.require("https://[2606:2800:21f::1]:8443/")).endsWith(":8443/");
	}

	@Test
	void aNameThatLeadsInsideByNowIsUnknownWhenItIsSpokenTo() {
		assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> this.addresses.resolve("localhost"));
	}

	@Test
	void onOnesOwnMachineAnythingMayBeTold() {
		assertThat(new PublicAddresses(rules(true)).require("http://localhost:1/x")).isEqualTo("http://localhost:1/x");
	}

	private static WebhookRules rules(boolean privateAddresses) {
		return new WebhookRules(privateAddresses, Duration.ofSeconds(10), 32, 4, Duration.ofHours(24));
	}

}
