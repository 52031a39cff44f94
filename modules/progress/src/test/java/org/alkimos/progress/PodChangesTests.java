package org.alkimos.progress;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.agreements.AgreementReopened;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TypedIds;
import org.alkimos.progress.change.ChangeDesk;
import org.alkimos.progress.checkin.CheckInDesk;
import org.alkimos.progress.checkin.CheckInState;
import org.alkimos.progress.meeting.MeetingDraft;
import org.alkimos.progress.meeting.MeetingLog;
import org.alkimos.progress.pod.PodFixtures;
import org.alkimos.progress.pod.PodState;
import org.alkimos.progress.pod.Standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class PodChangesTests {

	@Autowired
	private PodDesk desk;

	@Autowired
	private MeetingLog meetings;

	@Autowired
	private CheckInDesk checkIns;

	@Autowired
	private ChangeDesk changes;

	@Autowired
	private OwnPodLife own;

	@Autowired
	private HeardEvents heard;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private PodFixtures pod = PodFixtures.newPod();

	private PersonId newcomer = PersonId.next();

	@BeforeEach
	void aPodAtWork() {
		this.pod = PodFixtures.newPod();
		this.newcomer = PersonId.next();
		publish(this.pod.formed(this.clock.instant()));
		await(() -> in(() -> this.desk.ofPerson(this.pod.mentorActor())).size() == 1);
	}

	private void await(Supplier<Boolean> condition) {
		Awaitility.await().ignoreExceptions().until(condition::get);
	}

	private void publish(DomainEvent fact) {
		this.pod.run(() -> this.transaction.executeWithoutResult((status) -> this.events.publishEvent(fact)));
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.call(this.pod.institution(), work::get);
	}

	private Actor actor(PersonId person) {
		return new Actor(this.pod.institution(), person, Set.of());
	}

	private PodChanged changed(PersonId mentor) {
		List<PersonId> stay = this.pod.mentees().subList(1, 3);
		boolean other = !mentor.equals(this.pod.mentor());
		return new PodChanged(this.pod.head(this.clock.instant()), this.pod.pod(), this.pod.cohort(), List.of(mentor),
				Stream.concat(stay.stream(), Stream.of(this.newcomer)).toList(),
				other ? List.of(this.newcomer, mentor) : List.of(this.newcomer),
				other ? List.of(this.pod.mentees().getFirst(), this.pod.mentor())
						: List.of(this.pod.mentees().getFirst()),
				WeeklySlot.parse("Wed 11:00"));
	}

	@Test
	void goesOnWithOtherMembersAndKeepsWhatItDid() {
		Actor leaver = this.pod.menteeActor(0);
		in(() -> this.meetings.log(leaver, this.pod.pod(),
				new MeetingDraft(MeetingType.PEER_ONLY, null, null, "We met")));

		publish(changed(this.pod.mentor()));
		await(() -> in(() -> this.desk.ofPerson(actor(this.newcomer))).size() == 1);

		PodSheet sheet = in(() -> this.desk.open(actor(this.newcomer), this.pod.pod()));
		assertThat(sheet.pod().mentees()).contains(this.newcomer).doesNotContain(leaver.person()).hasSize(3);
		assertThat(sheet.pod().weeklySlot()).hasToString("Wed 11:00");
		assertThat(in(() -> this.meetings.meetings(actor(this.newcomer), this.pod.pod()))).singleElement()
			.satisfies((meeting) -> assertThat(meeting.present()).contains(leaver.person()));
		assertThat(in(() -> this.checkIns.mine(actor(this.newcomer), this.pod.pod()))).singleElement()
			.satisfies((asked) -> assertThat(asked.state()).isEqualTo(CheckInState.OPEN));
		assertThat(in(() -> this.desk.timeline(actor(this.newcomer), this.pod.pod()))).extracting(TimelineEntry::kind)
			.contains(TimelineEntry.Kind.CHANGED, TimelineEntry.Kind.MET, TimelineEntry.Kind.FORMED);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> in(() -> this.desk.open(leaver, this.pod.pod())));
		assertThat(in(() -> this.desk.ofPerson(leaver))).isEmpty();
		var mine = in(() -> this.transaction.execute((status) -> this.own.of(leaver)));
		assertThat(mine.getFirst().toString()).contains("We met");
	}

	private PodChanged joinedBy(PersonId coMentor, List<PersonId> left) {
		return new PodChanged(this.pod.head(this.clock.instant()), this.pod.pod(), this.pod.cohort(),
				List.of(this.pod.mentor(), coMentor), this.pod.mentees(), List.of(coMentor), left,
				WeeklySlot.parse("Wed 11:00"));
	}

	@Test
	void aCoMentorIsAMentorOfThePodUntilAnotherTakesTheirPlace() {
		PersonId coMentor = PersonId.next();
		publish(joinedBy(coMentor, List.of()));
		await(() -> in(() -> this.desk.ofPerson(actor(coMentor))).size() == 1);
		assertThat(in(() -> this.desk.standing(actor(coMentor), this.pod.pod()))).isEqualTo(Standing.MENTOR);
		PodSummary summary = in(() -> this.desk.open(this.pod.menteeActor(0), this.pod.pod())).pod();
		assertThat(summary.mentors()).containsExactly(this.pod.mentor(), coMentor);
		in(() -> this.meetings.log(actor(coMentor), this.pod.pod(),
				new MeetingDraft(MeetingType.MENTOR_LED, null, null, "All of us")));
		assertThat(in(() -> this.meetings.meetings(actor(coMentor), this.pod.pod()))).singleElement()
			.satisfies((meeting) -> assertThat(meeting.present()).contains(coMentor, this.pod.mentor()).hasSize(5));

		publish(joinedBy(this.newcomer, List.of(coMentor)));
		await(() -> in(() -> this.desk.ofPerson(actor(this.newcomer))).size() == 1);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> in(() -> this.desk.open(actor(coMentor), this.pod.pod())));
		var own = in(() -> this.transaction.execute((status) -> this.own.of(actor(coMentor))));
		assertThat(own.getFirst().toString()).contains("All of us");
	}

	@Test
	void toldTwiceChangesOnceAndAsksTheNewMentorNothingTwice() {
		PersonId mentor = PersonId.next();
		publish(changed(mentor));
		publish(changed(mentor));
		await(() -> in(() -> this.desk.ofPerson(actor(mentor))).size() == 1);
		publish(new AgreementReopened(this.pod.head(this.clock.instant()), new AgreementId(TypedIds.next()),
				this.pod.pod(), this.pod.cohort(), List.of(mentor)));
		await(() -> this.heard.of(this.pod.pod()).stream().filter("CheckInRequested"::equals).count() == 4);
		assertThat(in(() -> this.desk.ofPerson(this.pod.mentorActor()))).isEmpty();
		assertThat(in(() -> this.checkIns.mine(actor(this.newcomer), this.pod.pod()))).hasSize(1);
		assertThat(in(() -> this.desk.open(actor(mentor), this.pod.pod())).standing()).isEqualTo(Standing.MENTOR);
	}

	@Test
	void lapsesWhatWasAskedOfWhoLeft() {
		publish(changed(this.pod.mentor()));
		await(() -> in(() -> this.desk.ofPerson(actor(this.newcomer))).size() == 1);
		var rows = in(() -> this.transaction.execute((status) -> this.own.of(this.pod.menteeActor(0))));
		assertThat(rows.toString()).contains("LAPSED");
	}

	@Test
	void tellsThatAMenteeAsksForAnotherPodButNeverWhy() {
		Actor mentee = this.pod.menteeActor(0);
		in(() -> {
			this.changes.ask(mentee, this.pod.pod());
			this.changes.ask(mentee, this.pod.pod());
			return true;
		});
		assertThat(in(() -> this.changes.mine(mentee, this.pod.pod())).isOpen()).isTrue();
		assertThat(in(() -> this.changes.mine(this.pod.menteeActor(1), this.pod.pod())).isOpen()).isFalse();
		in(() -> {
			this.changes.takeBack(mentee, this.pod.pod());
			return true;
		});
		assertThat(in(() -> this.changes.mine(mentee, this.pod.pod())).isOpen()).isFalse();
		await(() -> this.heard.of(this.pod.pod()).contains("ChangeTakenBack"));
		assertThat(this.heard.of(this.pod.pod())).containsOnlyOnce("ChangeRequested");
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> in(() -> {
			this.changes.ask(this.pod.mentorActor(), this.pod.pod());
			return true;
		}));
	}

	@Test
	void concludesAPodWithoutMenteesThatItsMentorCanStillRead() {
		publish(new PodDissolved(this.pod.head(this.clock.instant()), this.pod.pod(), this.pod.cohort()));
		await(() -> this.heard.of(this.pod.pod()).contains("PodConcluded"));
		PodSheet sheet = in(() -> this.desk.open(this.pod.mentorActor(), this.pod.pod()));
		assertThat(sheet.pod().state()).isEqualTo(PodState.CONCLUDED);
		assertThat(sheet.pod().mentees()).isEmpty();
		assertThat(in(() -> this.desk.ofPerson(this.pod.menteeActor(0)))).isEmpty();
	}

}
