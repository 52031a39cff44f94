package org.alkimos.platform.ui;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final LocalDate TODAY = LocalDate.of(2027, 3, 12);

	@Test
	void saysWhenSomethingIsDueTheWayPeopleDo() {
		assertThat(Dates.due(TODAY, TODAY)).isEqualTo("due today");
		assertThat(Dates.due(TODAY.plusDays(1), TODAY)).isEqualTo("due tomorrow");
		assertThat(Dates.due(TODAY.plusDays(3), TODAY)).isEqualTo("due in 3 days");
		assertThat(Dates.due(TODAY.minusDays(1), TODAY)).isEqualTo("1 day overdue");
		assertThat(Dates.due(TODAY.plusDays(40), TODAY)).isEqualTo("due Wed, Apr 21, 2027");
	}

	@Test
	void saysHowLongAgoSomethingWas() {
		Instant now = Instant.parse("2027-03-12T10:00:00Z");
		assertThat(Dates.ago(now.minusSeconds(20), now)).isEqualTo("just now");
		assertThat(Dates.ago(now.minusSeconds(61), now)).isEqualTo("1 minute ago");
		assertThat(Dates.ago(now.minusSeconds(7300), now)).isEqualTo("2 hours ago");
		assertThat(Dates.ago(now.minusSeconds(200_000), now)).isEqualTo("2 days ago");
	}

	@Test
	void leavesOutTheYearThatRangesShare() {
		assertThat(Dates.range(TODAY, TODAY.plusDays(30))).isEqualTo("Mar 12 to Apr 11, 2027");
		assertThat(Dates.range(TODAY, TODAY.plusYears(1))).isEqualTo("Mar 12, 2027 to Mar 12, 2028");
	}

	@Test
	void writesChangesWithARealMinusSign() {
		assertThat(Numbers.signed(0.69)).isEqualTo("+0.69");
		assertThat(Numbers.signed(-0.125)).isEqualTo("−0.13");
		assertThat(Numbers.percent(38, 44)).isEqualTo("86%");
		assertThat(Numbers.percent(0, 0)).isEqualTo("–");
		assertThat(Numbers.count(1, "mentee")).isEqualTo("1 mentee");
	}

	@Test
	void takesInitialsFromNamesNotFromTitles() {
		assertThat(Names.initials("Prof. Ruth Adler")).isEqualTo("RA");
		assertThat(Names.initials("Dr. Ana María de la Cruz")).isEqualTo("AC");
		assertThat(Names.initials("  Šimek ")).isEqualTo("Š");
		assertThat(Names.initials("")).isEqualTo("?");
	}

	@Test
	void givesEveryFieldAnIdThatErrorsCanLinkTo() {
		FormErrors errors = FormErrors.of("answers[3]", "Choose a number.").and("name", "Enter a name.");
		assertThat(errors.problems().getFirst().href()).isEqualTo("#f-answers-3");
		assertThat(errors.at("name")).isEqualTo("Enter a name.");
		assertThat(errors.at("other")).isNull();
		assertThat(FieldIds.describedBy("f-name", "hint", "error")).isEqualTo("f-name-hint f-name-error");
	}

}
