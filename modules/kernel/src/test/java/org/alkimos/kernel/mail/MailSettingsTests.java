package org.alkimos.kernel.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class MailSettingsTests {

	@Test
	void withoutAMailServerNothingPromisesAMail() {
		try (var context = application().run("--alkimos.services=none", "--spring.mail.host=")) {
			assertThat(context.getBean(Mailer.class).isSetUp()).isFalse();
		}
	}

	@Test
	void aMailServerWithoutASenderIsToldAtTheStart(CapturedOutput output) {
		assertThatException()
			.isThrownBy(() -> application().run("--alkimos.services=none", "--spring.mail.host=localhost"));
		assertThat(output).contains("APPLICATION FAILED TO START", "alkimos.mail.from", "set the sender of all mail")
			.doesNotContain("\tat ");
	}

	private static SpringApplicationBuilder application() {
		return new SpringApplicationBuilder(Mailer.class).web(WebApplicationType.NONE);
	}

}
