package org.alkimos.identity;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "ada@uni.edu", "o'brien@uni.edu", "Ada.Byron+lab@Med.Uni.EDU", "a_b-c@hospital.org" })
	void takesAddressesPeopleHave(String address) {
		assertThat(EmailAddress.isPlausible(address)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ada", "ada@", "@uni.edu", "ada@uni", "a b@uni.edu", "<ada@uni.edu>",
			"ada@uni.edu,eve@uni.edu", "ada@uni.edu\nBcc: eve@uni.edu" })
	void refusesWhatIsNone(String address) {
		assertThat(EmailAddress.isPlausible(address)).isFalse();
	}

}
