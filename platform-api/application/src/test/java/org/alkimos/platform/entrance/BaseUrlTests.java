package org.alkimos.platform.entrance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BaseUrlTests {

	@ParameterizedTest
	@ValueSource(strings = { "http://mentoring.example.org", "http://10.1.2.3:8080", "http://localhost.example.org",
			"https://mentoring.example.org/", "https://mentoring.example.org/alkimos",
			"https://a@mentoring.example.org", "https://mentoring.example.org?x", "mentoring.example.org",
			"ftp://mentoring.example.org", "https://", "a b", "" })
	void whatBrowsersCannotReachSafelyIsRefusedInOneSentence(String setting) {
		assertThatExceptionOfType(UnusableSetting.class).isThrownBy(() -> BaseUrl.of(setting))
			.withMessageStartingWith("alkimos.base-url is ")
			.withMessageEndingWith(".")
			.satisfies((ex) -> assertThat(ex.remedy()).startsWith("Set alkimos.base-url to "));
	}

	@ParameterizedTest
	@CsvSource({ "https://Mentoring.Example.ORG, https://mentoring.example.org", "https://[2001:db8::1]:8443,",
			"https://mentoring.example.org:443, https://mentoring.example.org", "http://localhost:8080,",
			"http://127.0.0.1:8080,", "http://[::1]:8080,", "https://localhost:8443," })
	void theseAreTaken(String setting, String shown) {
		assertThat(BaseUrl.of(setting)).hasToString((shown != null) ? shown : setting);
	}

	@Test
	void theOwnMachineHasThreeNamesAndEveryOtherHostOne() {
		assertThat(BaseUrl.of("http://localhost:8080")).matches((base) -> base.isMeantBy("127.0.0.1"))
			.matches((base) -> base.isMeantBy("[::1]"))
			.matches((base) -> !base.isMeantBy("evil.example"));
		assertThat(BaseUrl.of("https://mentoring.example.org"))
			.matches((base) -> base.isMeantBy("MENTORING.example.org"))
			.matches((base) -> !base.isMeantBy("localhost"))
			.matches((base) -> !base.isMeantBy("mentoring.example.org.evil.example"));
	}

}
