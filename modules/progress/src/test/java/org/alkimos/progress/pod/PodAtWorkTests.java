package org.alkimos.progress.pod;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.progress.Phase;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.progress.checkin.CheckIn;
import org.alkimos.progress.checkin.CheckInAnswer;
import org.alkimos.progress.checkin.Fit;

import static org.alkimos.progress.pod.PodFixtures.FORMED_ON;
import static org.alkimos.progress.pod.PodFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PodAtWorkTests {

	private final PodFixtures fixtures = PodFixtures.newPod();

	private final PodAtWork pod = this.fixtures.atWork();

	@Test
	void aPublishedPodIsInLaunch() {
		assertThat(this.pod.phase()).isEqualTo(Phase.LAUNCH);
		assertThat(this.pod.state()).isEqualTo(PodState.ACTIVE);
	}

	@Test
	void theSignedAgreementMovesItToMaintain() {
		this.fixtures.run(() -> this.pod.maintain(NOON));
		assertThat(this.pod.phase()).isEqualTo(Phase.MAINTAIN);
	}

	@Test
	void anAgreementSignedLateDoesNotReopenAConcludedPod() {
		this.fixtures.run(() -> {
			this.pod.conclude(new Conclusion(null, null), FORMED_ON, NOON);
			this.pod.maintain(NOON);
		});
		assertThat(this.pod.phase()).isEqualTo(Phase.CONCLUDE);
	}

	@Test
	void asksEachMenteeForTwoWeeks() {
		this.fixtures.run(() -> {
			CheckIn checkIn = CheckIn.first(this.pod, this.fixtures.mentees().getFirst(), PodFixtures.FORMED_ON, NOON);
			assertThat(checkIn.opensOn()).isEqualTo(FORMED_ON);
			assertThat(checkIn.dueOn()).isEqualTo(FORMED_ON.plusDays(14));
		});
	}

	@Test
	void aCheckInIsAnsweredOnce() {
		this.fixtures.run(() -> {
			CheckIn checkIn = CheckIn.first(this.pod, this.fixtures.mentees().getFirst(), PodFixtures.FORMED_ON, NOON);
			var answer = new CheckInAnswer(true, Fit.GOOD_FIT, null);
			checkIn.answer(this.pod, answer, NOON);
			assertThatExceptionOfType(Conflict.class).isThrownBy(() -> checkIn.answer(this.pod, answer, NOON));
		});
	}

	@Test
	void aCheckInNeedsBothAnswers() {
		this.fixtures.run(() -> {
			CheckIn checkIn = CheckIn.first(this.pod, this.fixtures.mentees().getFirst(), FORMED_ON, NOON);
			assertThatExceptionOfType(InvalidInput.class)
				.isThrownBy(() -> checkIn.answer(this.pod, new CheckInAnswer(null, null, " "), NOON))
				.satisfies((ex) -> assertThat(ex.errors()).extracting("field").containsExactly("met", "fit"));
		});
	}

	@Test
	void nothingIsWrittenAfterTheConclusion() {
		this.fixtures.run(() -> {
			this.pod.conclude(new Conclusion("Thank you all.", ConclusionReason.AGREED_END), FORMED_ON, NOON);
			assertThatExceptionOfType(Conflict.class).isThrownBy(this.pod::requireAtWork)
				.withMessageContaining("still read");
			assertThatExceptionOfType(Conflict.class)
				.isThrownBy(() -> this.pod.conclude(new Conclusion(null, null), FORMED_ON, NOON));
		});
	}

}
