package org.alkimos.platform.entrance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProxiesTests {

	@Test
	void networksAreTaken() {
		assertThat(Proxies.of("10.1.2.3/32, 127.0.0.0/8,fc00::/7,::1/128").networks()).hasSize(4);
		assertThat(Proxies.of("10.1.2.3/32").isNone()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void noneIsTaken(String setting) {
		assertThat(Proxies.of(setting).isNone()).isTrue();
	}

	/** Tomcat would read all but the lists as regular expressions. */
	@ParameterizedTest
	@ValueSource(strings = { ".*", "127.0.0.1", "10\\.1\\.2\\.3", "127.0.0.1|.*", ".*/", "/", "/8", "10.1.2.3/",
			"10.1.2.3/33", "::1/129", "10.1.2.3/-1", "10.1.2.3/32/1", "10.1.2/24", "proxy.example.org/32", "all",
			"10.1.2.3/32,", "10.1.2.3/32,10.1.2.4", "10.1.2.3/32;10.1.2.4/32", "::ffff:0.0.0.0/96" })
	void whatIsNoListOfNetworksIsRefused(String setting) {
		assertThatExceptionOfType(UnusableSetting.class).isThrownBy(() -> Proxies.of(setting))
			.withMessageContaining("is not a network");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0/0", "::/0", "0.0.0.0/1,128.0.0.0/1", "10.1.2.3/32, 0.0.0.0/00", "2000::/3" })
	void whatLetsEverybodyInIsRefused(String setting) {
		assertThatExceptionOfType(UnusableSetting.class).isThrownBy(() -> Proxies.of(setting))
			.withMessageContaining("almost anyone");
	}

}
