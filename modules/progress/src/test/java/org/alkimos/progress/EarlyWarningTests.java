package org.alkimos.progress;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.progress.meeting.Dose;
import org.alkimos.progress.pod.PodFixtures;
import org.alkimos.progress.pod.PodState;

import static org.alkimos.progress.pod.PodFixtures.FORMED_ON;
import static org.assertj.core.api.Assertions.assertThat;

class EarlyWarningTests {

	private final PodFixtures fixtures = PodFixtures.newPod();

	private List<String> on(LocalDate today, AgreementState agreement, @Nullable LocalDate lastMetOn,
			@Nullable LocalDate checkInDue, PodState state) {
		var dose = new Dose(Map.of(MeetingType.MENTOR_LED, (lastMetOn != null) ? 1 : 0), lastMetOn, 0, 0);
		var pod = new PodSummary(this.fixtures.pod(), this.fixtures.cohort(), 4, List.of(this.fixtures.mentor()),
				this.fixtures.mentees(), WeeklySlot.parse("Tue 10:00"), ZoneOffset.UTC, Phase.LAUNCH, state, FORMED_ON,
				(state == PodState.CONCLUDED) ? today : null, agreement, dose, false, 1);
		return EarlyWarning.of(pod, null, checkInDue, today).stream().map(EarlyWarning::words).toList();
	}

	@Test
	void quietUntilDayThirteen() {
		assertThat(on(FORMED_ON.plusDays(13), AgreementState.UNSIGNED, null, FORMED_ON.plusDays(14), PodState.ACTIVE))
			.isEmpty();
	}

	@Test
	void unsignedAndUnmetAtDayFourteen() {
		assertThat(on(FORMED_ON.plusDays(14), AgreementState.UNSIGNED, null, FORMED_ON.plusDays(14), PodState.ACTIVE))
			.containsExactly("Agreement not signed by day 14", "No meeting by day 14");
	}

	@Test
	void notMetForFortyFiveDays() {
		LocalDate met = FORMED_ON.plusDays(20);
		assertThat(on(met.plusDays(44), AgreementState.SIGNED, met, null, PodState.ACTIVE)).isEmpty();
		assertThat(on(met.plusDays(45), AgreementState.SIGNED, met, null, PodState.ACTIVE))
			.containsExactly("No meeting for 45 days");
	}

	@Test
	void aCheckInIsLateTheDayAfterItWasDue() {
		LocalDate due = FORMED_ON.plusDays(14);
		assertThat(on(due.plusDays(1), AgreementState.SIGNED, due, due, PodState.ACTIVE))
			.containsExactly("Check-in 1 day overdue");
	}

	@Test
	void aConcludedPodIsLeftInPeace() {
		assertThat(on(FORMED_ON.plusDays(200), AgreementState.ENDED, null, FORMED_ON, PodState.CONCLUDED)).isEmpty();
	}

}
