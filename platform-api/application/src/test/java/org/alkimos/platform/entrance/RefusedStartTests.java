package org.alkimos.platform.entrance;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Settings with which the application would not be safe. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTests {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { """
			alkimos.base-url=http://mentoring.example.org;\
			alkimos.base-url is http://mentoring.example.org, but only localhost can be reached safely without https.;\
			Set alkimos.base-url to the address that browsers use""", """
			alkimos.proxies=.*;\
			alkimos.proxies is ".*", but ".*" is not a network.;\
			Set alkimos.proxies to the networks of your reverse proxies""", """
			alkimos.proxies=0.0.0.0/0;\
			alkimos.proxies is "0.0.0.0/0", so almost anyone could write any address into the audit log.;\
			Set alkimos.proxies to the networks of your reverse proxies""" })
	void theReasonIsShownAndNoStackTrace(String setting, String reason, String remedy, CapturedOutput output) {
		var application = new SpringApplicationBuilder(EntranceConfiguration.class).web(WebApplicationType.NONE)
			.properties("alkimos.services=none");
		assertThatException().isThrownBy(() -> application.run("--" + setting));
		assertThat(output).contains("APPLICATION FAILED TO START", reason, remedy).doesNotContain("\tat ");
	}

}
