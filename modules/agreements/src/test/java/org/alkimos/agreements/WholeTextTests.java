package org.alkimos.agreements;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WholeTextTests {

	private static final Set<String> KEYS = Set.of("purpose");

	@Test
	void takesLineEndsAndOuterSpaceForTheSameText() {
		assertThat(WholeText.check(List.of(new SectionText("purpose", "  one\r\ntwo\n")), KEYS))
			.containsEntry("purpose", "one\ntwo");
	}

	@Test
	void refusesATextThatLeavesASectionOut() {
		assertThat(errorsOf(List.of())).containsExactly("sections.purpose");
	}

	@Test
	void refusesSectionsItDoesNotKnowAndSectionsSentTwice() {
		assertThat(errorsOf(
				List.of(new SectionText("other", ""), new SectionText("purpose", ""), new SectionText("purpose", ""))))
			.containsExactly("sections", "sections.purpose");
	}

	@Test
	void refusesASectionLongerThanFourThousandCharacters() {
		assertThat(errorsOf(List.of(new SectionText("purpose", "x".repeat(4001))))).containsExactly("sections.purpose");
		assertThat(WholeText.check(List.of(new SectionText("purpose", "x".repeat(4000))), KEYS)).hasSize(1);
	}

	private static List<String> errorsOf(List<SectionText> texts) {
		return catchThrowableOfType(InvalidInput.class, () -> WholeText.check(texts, KEYS)).errors()
			.stream()
			.map(FieldError::field)
			.toList();
	}

}
