package org.alkimos.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.problems.Problem.Stale;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.progress.checkin.CheckInAnswer;
import org.alkimos.progress.checkin.CheckInDesk;
import org.alkimos.progress.checkin.CheckInState;
import org.alkimos.progress.checkin.Fit;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.goal.GoalStatus;
import org.alkimos.progress.goal.Milestone;
import org.alkimos.progress.meeting.MeetingDraft;
import org.alkimos.progress.meeting.MeetingLog;
import org.alkimos.progress.pod.Conclusion;
import org.alkimos.progress.pod.ConclusionReason;
import org.alkimos.progress.pod.PodFixtures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApplicationModuleTest
class ProgressModuleTests {

	@Autowired
	private PodDesk desk;

	@Autowired
	private MeetingLog meetings;

	@Autowired
	private GoalBoard goals;

	@Autowired
	private CheckInDesk checkIns;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	@Autowired
	private HeardEvents heard;

	private PodFixtures pod = PodFixtures.newPod();

	@BeforeEach
	void inAnInstitutionOfItsOwn() {
		this.pod = PodFixtures.newPod();
	}

	private void publish(DomainEvent... facts) {
		this.pod.run(() -> this.transaction.executeWithoutResult((status) -> {
			for (DomainEvent fact : facts) {
				this.events.publishEvent(fact);
			}
		}));
	}

	private <T> T in(Callable<T> work) {
		return Tenancy.call(this.pod.institution(), () -> {
			try {
				return work.call();
			}
			catch (RuntimeException ex) {
				throw ex;
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	private void awaitPhase(Phase phase) {
		Awaitility.await().untilAsserted(() -> {
			var mine = in(() -> this.desk.ofPerson(this.pod.mentorActor()));
			assertThat(mine).hasSize(1);
			assertThat(mine.getFirst().phase()).isEqualTo(phase);
		});
	}

	private void atWork() {
		publish(this.pod.formed(now()));
		awaitPhase(Phase.LAUNCH);
	}

	private void awaitHeard(String... types) {
		Awaitility.await().untilAsserted(() -> assertThat(this.heard.of(this.pod.pod())).containsExactly(types));
		assertThat(this.heard.revisionsOf(this.pod.pod())).isSorted().doesNotHaveDuplicates();
	}

	private Instant now() {
		return this.clock.instant();
	}

	private int count(String sql) {
		return in(() -> this.transaction.execute((status) -> this.jdbc.sql(sql).query(Integer.class).single()));
	}

	@Test
	void aPodFormedTwiceUnderDifferentEventIdsStaysOneRelationship() {
		publish(this.pod.formed(now()), this.pod.formed(now()), this.pod.activated(now()));
		awaitPhase(Phase.MAINTAIN);
		// The agreement's topic may be ahead of the pod's second event.
		Awaitility.await()
			.until(() -> count("select count(distinct event_id) from kernel.inbox where consumer = 'progress'") >= 3);
		assertThat(count("select count(*) from progress.pod")).isOne();
		assertThat(count("select count(*) from progress.pod_mentee")).isEqualTo(3);
		assertThat(count("select count(*) from progress.check_in")).isEqualTo(3);
		assertThat(count("select count(*) from kernel.parked_event")).isZero();
	}

	@Test
	void anAgreementHeardOfBeforeItsPodIsNotForgotten() {
		publish(this.pod.activated(now()));
		Awaitility.await().until(() -> count("select count(*) from progress.pod_agreement") == 1);
		publish(this.pod.formed(now()));
		awaitPhase(Phase.MAINTAIN);
	}

	@Test
	void membersLogMeetingsAndTheManagerSeesTheDoseAlone() {
		atWork();
		in(() -> this.meetings.log(this.pod.mentorActor(), this.pod.pod(), MeetingDraft.of(MeetingType.MENTOR_LED)));
		var peers = in(() -> this.meetings.log(this.pod.menteeActor(0), this.pod.pod(),
				new MeetingDraft(MeetingType.PEER_ONLY, null, null, "We read each other's aims.")));
		this.pod.run(() -> this.meetings.keepNote(this.pod.menteeActor(0), this.pod.pod(), peers, "Ask about funding"));
		assertThat(in(() -> this.meetings.meetings(this.pod.menteeActor(1), this.pod.pod()))).hasSize(2)
			.anySatisfy((meeting) -> assertThat(meeting.minutes()).isEqualTo("We read each other's aims."))
			.allSatisfy((meeting) -> assertThat(meeting.myNote()).isNull());
		assertThat(in(() -> this.meetings.meeting(this.pod.menteeActor(0), this.pod.pod(), peers)).myNote())
			.isEqualTo("Ask about funding");
		var manager = this.pod.outsider(Role.PROGRAM_MANAGER);
		var health = in(() -> this.desk.ofCohort(manager, this.pod.cohort())).getFirst();
		assertThat(health.pod().dose().of(MeetingType.PEER_ONLY)).isOne();
		assertThat(health.checkInsAsked()).isEqualTo(3);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.meetings.meetings(manager, this.pod.pod())));
		awaitHeard("PhaseStarted", "CheckInRequested", "CheckInRequested", "CheckInRequested", "MeetingHeld",
				"MeetingHeld");
	}

	@Test
	void outsidersAndEvaluatorsLearnNothing() {
		atWork();
		var stranger = this.pod.outsider();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> in(() -> this.desk.open(stranger, this.pod.pod())));
		var evaluator = this.pod.outsider(Role.EVALUATOR);
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.desk.open(evaluator, this.pod.pod())));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> in(() -> this.desk.ofCohort(evaluator, this.pod.cohort())));
		var elsewhere = PodFixtures.newPod();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> Tenancy.run(elsewhere.institution(),
				() -> this.desk.open(elsewhere.outsider(Role.PROGRAM_MANAGER), this.pod.pod())));
	}

	@Test
	void aGoalIsChangedOnTheVersionThatWasSeen() {
		atWork();
		var mentee = this.pod.menteeActor(0);
		var target = LocalDate.now(this.clock).plusMonths(6);
		var id = in(() -> this.goals.set(mentee, this.pod.pod(), new GoalDraft("Give a talk", GoalKind.SKILL,
				mentee.person(), target, List.of(new Milestone("Abstract", false)), null)));
		var seen = in(() -> this.goals.goal(mentee, this.pod.pod(), id));
		var change = new GoalDraft("Give a talk", GoalKind.SKILL, null, target,
				List.of(new Milestone("Abstract", true), new Milestone("Slides", false)), GoalStatus.REACHED);
		this.pod.run(() -> this.goals.change(mentee, this.pod.pod(), id, change, seen.version()));
		var after = in(() -> this.goals.goals(this.pod.menteeActor(1), this.pod.pod())).getFirst();
		assertThat(after.status()).isEqualTo(GoalStatus.REACHED);
		assertThat(after.milestonesDone()).isOne();
		assertThat(after.mine()).isFalse();
		assertThatExceptionOfType(Stale.class).isThrownBy(
				() -> this.pod.run(() -> this.goals.change(mentee, this.pod.pod(), id, change, seen.version())));
	}

	@Test
	void aCheckInStaysWithThePersonItWasPutTo() {
		atWork();
		var mentee = this.pod.menteeActor(0);
		in(() -> this.checkIns.answer(mentee, this.pod.pod(),
				new CheckInAnswer(true, Fit.NOT_A_GOOD_FIT, "Our fields are too close.")));
		assertThat(in(() -> this.checkIns.mine(mentee, this.pod.pod()))).singleElement()
			.satisfies((mine) -> assertThat(mine.fit()).isEqualTo(Fit.NOT_A_GOOD_FIT));
		assertThat(in(() -> this.checkIns.mine(this.pod.mentorActor(), this.pod.pod()))).isEmpty();
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> in(
				() -> this.checkIns.answer(mentee, this.pod.pod(), new CheckInAnswer(true, Fit.GOOD_FIT, null))));
		var manager = this.pod.outsider(Role.PROGRAM_MANAGER);
		assertThat(in(() -> this.desk.health(manager, this.pod.pod())).checkInsAnswered()).isOne();
	}

	@Test
	void theConclusionClosesWritingAndLapsesOpenCheckIns() {
		atWork();
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.pod
			.run(() -> this.desk.conclude(this.pod.menteeActor(0), this.pod.pod(), new Conclusion(null, null))));
		this.pod.run(() -> this.desk.conclude(this.pod.mentorActor(), this.pod.pod(),
				new Conclusion("Thank you.", ConclusionReason.GOALS_REACHED)));
		var sheet = in(() -> this.desk.open(this.pod.menteeActor(0), this.pod.pod()));
		assertThat(sheet.closingNote()).isEqualTo("Thank you.");
		assertThat(sheet.mayWrite()).isFalse();
		assertThat(in(() -> this.checkIns.mine(this.pod.menteeActor(0), this.pod.pod()))).singleElement()
			.satisfies((mine) -> assertThat(mine.state()).isEqualTo(CheckInState.LAPSED));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> in(() -> this.meetings.log(this.pod.mentorActor(),
				this.pod.pod(), MeetingDraft.of(MeetingType.MENTOR_LED))));
		assertThat(in(() -> this.desk.timeline(this.pod.mentorActor(), this.pod.pod()))).extracting(TimelineEntry::kind)
			.containsExactly(TimelineEntry.Kind.CONCLUDED, TimelineEntry.Kind.FORMED);
		awaitHeard("PhaseStarted", "CheckInRequested", "CheckInRequested", "CheckInRequested", "PhaseStarted",
				"PodConcluded");
		var manager = this.pod.outsider(Role.PROGRAM_MANAGER);
		var health = in(() -> this.desk.health(manager, this.pod.pod()));
		assertThat(health.reason()).isEqualTo(ConclusionReason.GOALS_REACHED);
		assertThat(in(() -> this.desk.open(manager, this.pod.pod())).closingNote()).isNull();
	}

}
