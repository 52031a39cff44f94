package org.alkimos.platform.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.programs.WeeklySlot;

import static org.assertj.core.api.Assertions.assertThat;

class DateStyleTests {

	private static final LocalDate DAY = LocalDate.of(2027, 3, 12);

	private static final Instant WINTER = Instant.parse("2027-03-12T19:30:00Z");

	private static final Instant SUMMER = Instant.parse("2027-07-01T04:05:00Z");

	private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

	@Test
	void daysAreWrittenTheAmericanWay() {
		assertThat(Dates.day(DAY)).isEqualTo("March 12, 2027");
		assertThat(Dates.shortDay(DAY)).isEqualTo("Mar 12, 2027");
		assertThat(Dates.weekday(DAY)).isEqualTo("Friday, March 12, 2027");
	}

	@Test
	void momentsNameTheirZoneAsItIsThen() {
		assertThat(Dates.moment(WINTER, NEW_YORK)).isEqualTo("March 12, 2027, 2:30 PM EST");
		assertThat(Dates.shortMoment(SUMMER, NEW_YORK)).isEqualTo("Jul 1, 2027, 12:05 AM EDT");
		assertThat(Dates.weekdayMoment(WINTER, NEW_YORK)).isEqualTo("Friday, March 12, 2027, 2:30 PM EST");
	}

	@Test
	void universalTimeAndOffsetsHaveNamesToo() {
		for (ZoneId zone : List.of(ZoneOffset.UTC, ZoneId.of("UTC"), ZoneId.of("Z"), ZoneId.of("Etc/UTC"))) {
			assertThat(Dates.shortMoment(WINTER, zone)).isEqualTo("Mar 12, 2027, 7:30 PM UTC");
			assertThat(Dates.day(DAY, zone)).isEqualTo("March 12, 2027 (UTC)");
		}
		assertThat(Dates.shortMoment(WINTER, ZoneId.of("+02:00"))).isEqualTo("Mar 12, 2027, 9:30 PM UTC+02:00");
	}

	@Test
	void daysAndWeeklyHoursNameTheirZoneForTheWholeYear() {
		WeeklySlot tuesday = WeeklySlot.parse("Tue 10:00");
		WeeklySlot wednesday = WeeklySlot.parse("Wed 15:30");
		assertThat(Dates.day(DAY, NEW_YORK)).isEqualTo("March 12, 2027 (ET)");
		assertThat(Dates.hour(tuesday, NEW_YORK)).isEqualTo("Tue 10:00 AM ET");
		assertThat(Dates.hours(List.of(tuesday, wednesday), NEW_YORK)).isEqualTo("Tue 10:00 AM, Wed 3:30 PM ET");
		assertThat(Dates.hours(List.of(), NEW_YORK)).isEmpty();
	}

	/** The JDK itself writes a narrow no-break space before AM and PM. */
	@Test
	void allSpacesAreOrdinary() {
		assertThat(Dates.weekdayMoment(WINTER, NEW_YORK) + Dates.hour(WeeklySlot.parse("Tue 10:00"), NEW_YORK)
				+ Dates.range(DAY, DAY.plusDays(30)) + Dates.due(DAY.plusDays(40), DAY))
			.matches("[\\x20-\\x7E]+");
	}

	@Test
	void anotherLocaleNeedsNothingButItsName() {
		DateStyle british = new DateStyle(Locale.UK);
		assertThat(british.day(DAY)).isEqualTo("12 March 2027");
		assertThat(british.dayAndTime(WINTER, ZoneOffset.UTC)).isEqualTo("12 March 2027, 19:30 UTC");
		assertThat(british.dayAndTime(WINTER, NEW_YORK)).endsWith("14:30 EST");
	}

}
