package org.alkimos.progress.meeting;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.Membership;
import org.alkimos.progress.pod.PodFixtures;

import static org.alkimos.progress.pod.PodFixtures.FORMED_ON;
import static org.alkimos.progress.pod.PodFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class MeetingTests {

	private static final LocalDate TODAY = FORMED_ON.plusDays(30);

	private final PodFixtures fixtures = PodFixtures.newPod();

	private Meeting log(MeetingDraft draft) {
		return Meeting.logged(draft, this.fixtures.pod(), this.fixtures.ruleOn(TODAY), this.fixtures.mentor(), NOON);
	}

	@Test
	void mentorLedWasTodayWithEveryoneUnlessSaidOtherwise() {
		Meeting meeting = log(MeetingDraft.of(MeetingType.MENTOR_LED));
		assertThat(meeting.heldOn()).isEqualTo(TODAY);
		assertThat(meeting.present()).containsExactlyInAnyOrderElementsOf(this.fixtures.membership().all());
	}

	@Test
	void peersOnlyIsWithoutTheMentor() {
		assertThat(log(MeetingDraft.of(MeetingType.PEER_ONLY)).present())
			.containsExactlyInAnyOrderElementsOf(this.fixtures.mentees());
		refused(new MeetingDraft(MeetingType.PEER_ONLY, null, this.fixtures.membership().all(), null), "present");
	}

	@Test
	void twoMentorsAloneAreNoMentorLedMeeting() {
		PersonId second = PersonId.next();
		var pair = new Membership(List.of(this.fixtures.mentor(), second), this.fixtures.mentees());
		var rule = new AttendanceRule(pair, FORMED_ON, TODAY);
		var mentors = new MeetingDraft(MeetingType.MENTOR_LED, null, pair.mentors(), null);
		assertThatExceptionOfType(InvalidInput.class)
			.isThrownBy(() -> Meeting.logged(mentors, this.fixtures.pod(), rule, this.fixtures.mentor(), NOON))
			.satisfies((ex) -> assertThat(ex.errors()).extracting("field").containsExactly("present"));
		var mentee = new MeetingDraft(MeetingType.MENTOR_LED, null, List.of(second, this.fixtures.mentees().getFirst()),
				null);
		assertThat(Meeting.logged(mentee, this.fixtures.pod(), rule, second, NOON).present()).hasSize(2);
	}

	@Test
	void oneToOneNamesTwoPeople() {
		var mentee = this.fixtures.mentees().getFirst();
		assertThat(log(new MeetingDraft(MeetingType.ONE_TO_ONE, null, List.of(this.fixtures.mentor(), mentee), null))
			.present()).hasSize(2);
		refused(MeetingDraft.of(MeetingType.ONE_TO_ONE), "present");
	}

	@Test
	void anEarlierDateIsFineAndALaterOneIsNot() {
		assertThat(log(new MeetingDraft(MeetingType.MENTOR_LED, FORMED_ON, null, null)).heldOn()).isEqualTo(FORMED_ON);
		refused(new MeetingDraft(MeetingType.MENTOR_LED, TODAY.plusDays(1), null, null), "heldOn");
		refused(new MeetingDraft(MeetingType.MENTOR_LED, FORMED_ON.minusYears(2), null, null), "heldOn");
	}

	@Test
	void nobodyFromOutsideWasThere() {
		refused(new MeetingDraft(MeetingType.PROGRAM_WIDE, null, List.of(PersonId.next()), null), "present");
	}

	@Test
	void aTypeIsNeededAndMinutesHaveALimit() {
		refused(new MeetingDraft(null, null, null, "x".repeat(4001)), "type", "minutes");
	}

	@Test
	void tooLongMinutesAreRefusedByTheFieldOfTheBody() {
		Meeting meeting = log(MeetingDraft.of(MeetingType.MENTOR_LED));
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> meeting.writeMinutes("x".repeat(4001), 0))
			.satisfies((ex) -> assertThat(ex.errors()).extracting(FieldError::field, FieldError::type)
				.containsExactly(tuple("text", GeneralProblem.TEXT_TOO_LONG)));
	}

	@Test
	void minutesOfAnOlderVersionAreRefused() {
		Meeting meeting = log(MeetingDraft.of(MeetingType.MENTOR_LED));
		assertThatExceptionOfType(Stale.class).isThrownBy(() -> meeting.writeMinutes("We agreed.", 3));
		meeting.writeMinutes("We agreed.", 0);
		assertThat(meeting.minutes()).isEqualTo("We agreed.");
	}

	private void refused(MeetingDraft draft, String... fields) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> log(draft))
			.satisfies((ex) -> assertThat(ex.errors()).extracting("field").containsExactly((Object[]) fields));
	}

}
