package org.alkimos.platform.observation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ManagementPortTests {

	@ParameterizedTest
	@CsvSource({ "9000, 9000", "9000," })
	void refusesToShareThePortOfPeople(String people, String management) {
		MockEnvironment environment = new MockEnvironment().withProperty("server.port", people);
		if (management != null) {
			environment.setProperty("management.server.port", management);
		}
		assertThatIllegalStateException().isThrownBy(() -> new ManagementPort(environment))
			.withMessageContaining("alkimos.management.port");
	}

	@ParameterizedTest
	@CsvSource({ "9000, 9001", "0, 0", "9000, -1" })
	void takesAnyOther(String people, String management) {
		assertThat(new ManagementPort(new MockEnvironment().withProperty("server.port", people)
			.withProperty("management.server.port", management))).isNotNull();
	}

}
