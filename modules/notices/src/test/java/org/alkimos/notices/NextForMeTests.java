package org.alkimos.notices;

import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.progress.CheckInId;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@ApplicationModuleTest
class NextForMeTests {

	private final NextForMe next;

	private final ApplicationEventPublisher publisher;

	private final TransactionTemplate transaction;

	private final Reminders reminders;

	private Happenings pod = new Happenings();

	NextForMeTests(NextForMe next, ApplicationEventPublisher publisher, TransactionTemplate transaction,
			Reminders reminders) {
		this.next = next;
		this.publisher = publisher;
		this.transaction = transaction;
		this.reminders = reminders;
	}

	@BeforeEach
	void inAFreshInstitution() {
		this.pod = new Happenings();
	}

	@Test
	void asksEachMemberToMeetUntilThePodHasMet() {
		tell(this.pod.formed());
		awaitTasks(this.pod.mentor, TaskKind.MEET_POD);
		awaitTasks(this.pod.mentee, TaskKind.MEET_POD);
		OpenTask task = tasksOf(this.pod.mentee).getFirst();
		assertThat(task.podNumber()).isEqualTo(3);
		assertThat(task.mentor()).isEqualTo(this.pod.mentor.person());
		assertThat(task.dueOn()).isEqualTo(Happenings.today().plusDays(14));
		tell(this.pod.met());
		awaitTasks(this.pod.mentor);
		awaitTasks(this.pod.mentee);
	}

	@Test
	void asksNobodyToMeetWhenTheMeetingIsHeardOfBeforeThePod() {
		tell(this.pod.met());
		tell(this.pod.cohortClosed());
		awaitNews(this.pod.someone(Role.PROGRAM_MANAGER), NoticeKind.COHORT_CLOSED);
		tell(this.pod.formed());
		awaitNews(this.pod.mentee, NoticeKind.POD_FORMED, NoticeKind.COHORT_CLOSED, NoticeKind.MEETING_HELD);
		awaitTasks(this.pod.mentee);
	}

	@Test
	void tellsWhoStartedARunAndNobodyElseHowItEnded() {
		tell(this.pod.runEnded(this.pod.mentor, MatchRunEnded.Ending.DRAFTED));
		tell(this.pod.runEnded(this.pod.mentor, MatchRunEnded.Ending.FAILED));
		tell(this.pod.cohortClosed());
		awaitNews(this.pod.mentor, NoticeKind.RUN_FAILED, NoticeKind.RUN_DRAFTED);
		awaitNews(this.pod.someone(Role.PROGRAM_MANAGER), NoticeKind.COHORT_CLOSED);
	}

	@Test
	void asksToAgreeUntilSignedAndAgainWhenTheTextChanges() {
		tell(this.pod.agreementOpened());
		awaitTasks(this.pod.mentor, TaskKind.AGREE);
		tell(this.pod.signedBy(this.pod.mentor));
		awaitTasks(this.pod.mentor);
		awaitTasks(this.pod.mentee, TaskKind.AGREE);
		tell(this.pod.revised());
		awaitTasks(this.pod.mentor, TaskKind.AGREE);
		tell(this.pod.activated());
		awaitTasks(this.pod.mentor);
		awaitTasks(this.pod.mentee);
	}

	@Test
	void asksNobodyToAgreeOnceTheAgreementHasEnded() {
		tell(this.pod.agreementOpened());
		awaitTasks(this.pod.other, TaskKind.AGREE);
		tell(this.pod.agreementEnded());
		awaitTasks(this.pod.other);
	}

	@Test
	void asksAPersonToCheckInFromTheDayItOpensUntilAnswered() {
		var now = CheckInId.next();
		tell(this.pod.asked(now, this.pod.mentee, Happenings.today()));
		tell(this.pod.asked(CheckInId.next(), this.pod.mentee, Happenings.today().plusDays(1)));
		awaitTasks(this.pod.mentee, TaskKind.CHECK_IN);
		assertThat(tasksOf(this.pod.mentee).getFirst().subject()).isEqualTo(now.value());
		assertThat(tasksOf(this.pod.other)).isEmpty();
		tell(this.pod.answered(now, this.pod.mentee));
		awaitTasks(this.pod.mentee);
	}

	@Test
	void asksForAnAssessmentUntilItIsHandedInOrItsWaveCloses() {
		var first = AssessmentId.next();
		tell(this.pod.requested(first, this.pod.mentee));
		tell(this.pod.requested(AssessmentId.next(), this.pod.other));
		awaitTasks(this.pod.mentee, TaskKind.ASSESS);
		awaitTasks(this.pod.other, TaskKind.ASSESS);
		assertThat(tasksOf(this.pod.mentee).getFirst().form()).isEqualTo(AssessmentForm.MENTEE_ABOUT_MENTOR);
		tell(this.pod.submitted(first, this.pod.mentee));
		awaitTasks(this.pod.mentee);
		tell(this.pod.waveClosed());
		awaitTasks(this.pod.other);
		tell(this.pod.requested(AssessmentId.next(), this.pod.mentor));
		tell(this.pod.agreementOpened());
		awaitTasks(this.pod.mentor, TaskKind.AGREE);
	}

	@Test
	void remindsWhoHasNotHandedInAndNobodyElse() {
		var handedIn = AssessmentId.next();
		tell(this.pod.requestedLastWeek(handedIn, this.pod.mentee));
		tell(this.pod.requestedLastWeek(AssessmentId.next(), this.pod.other));
		awaitNews(this.pod.mentee, NoticeKind.ASSESSMENT_WAITS);
		awaitNews(this.pod.other, NoticeKind.ASSESSMENT_WAITS);
		tell(this.pod.submitted(handedIn, this.pod.mentee));
		awaitNews(this.pod.mentee);
		tell(this.pod.reminded());
		awaitNews(this.pod.other, NoticeKind.ASSESSMENT_WAITS, NoticeKind.ASSESSMENT_WAITS);
		assertThat(newsOf(this.pod.mentee, null, 10)).isEmpty();
		assertThat(newsOf(this.pod.someone(Role.PROGRAM_MANAGER), null, 10)).isEmpty();
		tell(this.pod.waveClosed());
		awaitNews(this.pod.other);
	}

	@Test
	void remindsNobodyOnTheDayTheyAreAsked() {
		tell(this.pod.requested(AssessmentId.next(), this.pod.mentee));
		awaitTasks(this.pod.mentee, TaskKind.ASSESS);
		Tenancy.run(this.pod.institution,
				() -> this.reminders.send(this.pod.wave, Happenings.today().plusDays(21), Happenings.today()));
		assertThat(newsOf(this.pod.mentee, null, 10)).isEmpty();
	}

	@Test
	void letsEverythingOfAPodLapseWhenItConcludesExceptItsAssessments() {
		tell(this.pod.formed());
		tell(this.pod.agreementOpened());
		tell(this.pod.requested(AssessmentId.next(), this.pod.mentee));
		awaitTasks(this.pod.mentee, TaskKind.AGREE, TaskKind.ASSESS, TaskKind.MEET_POD);
		tell(this.pod.concluded());
		awaitTasks(this.pod.mentee, TaskKind.ASSESS);
		awaitTasks(this.pod.mentor);
	}

	@Test
	void asksNothingOfAPodThatIsKnownToHaveConcluded() {
		tell(this.pod.concluded());
		awaitNews(this.pod.someone(Role.PROGRAM_MANAGER), NoticeKind.POD_CONCLUDED);
		tell(this.pod.formed());
		awaitNews(this.pod.mentee, NoticeKind.POD_FORMED, NoticeKind.POD_CONCLUDED);
		awaitTasks(this.pod.mentee);
	}

	@Test
	void asksNothingOfAPersonWhoLeftTheCohort() {
		tell(this.pod.formed());
		awaitTasks(this.pod.other, TaskKind.MEET_POD);
		tell(this.pod.withdrawn(this.pod.other));
		awaitTasks(this.pod.other);
		awaitTasks(this.pod.mentee, TaskKind.MEET_POD);
	}

	@Test
	void tellsMembersWhatHappenedInTheirPodNewestFirst() {
		List<Supplier<DomainEvent>> year = List.of(this.pod::formed, this.pod::activated,
				() -> this.pod.entered(Phase.MAINTAIN), this.pod::met, this.pod::concluded, this.pod::cohortClosed);
		year.forEach((step) -> tell(step.get()));
		awaitNews(this.pod.mentee, NoticeKind.COHORT_CLOSED, NoticeKind.POD_CONCLUDED, NoticeKind.MEETING_HELD,
				NoticeKind.PHASE_STARTED, NoticeKind.AGREEMENT_IN_FORCE, NoticeKind.POD_FORMED);
		List<Notice> first = newsOf(this.pod.mentee, null, 2);
		assertThat(newsOf(this.pod.mentee, first.getLast().id(), 2)).extracting(Notice::kind)
			.containsExactly(NoticeKind.MEETING_HELD, NoticeKind.PHASE_STARTED);
	}

	@Test
	void tellsManagersAndEvaluatorsOfCohortsAndStrangersNothing() {
		tell(this.pod.formed());
		tell(this.pod.met());
		tell(this.pod.concluded());
		tell(this.pod.waveClosed());
		awaitNews(this.pod.someone(Role.PROGRAM_MANAGER), NoticeKind.WAVE_CLOSED, NoticeKind.POD_CONCLUDED);
		awaitNews(this.pod.someone(Role.EVALUATOR), NoticeKind.WAVE_CLOSED);
		assertThat(newsOf(this.pod.someone(), null, 10)).isEmpty();
		assertThat(newsOf(new Happenings().someone(Role.PROGRAM_MANAGER), null, 10)).isEmpty();
	}

	@Test
	void tellsWhoCameWhoWentAndWhoStayedWithoutAReason() {
		Actor newcomer = this.pod.someone();
		tell(this.pod.formed());
		tell(this.pod.agreementOpened());
		awaitTasks(this.pod.other, TaskKind.MEET_POD, TaskKind.AGREE);
		awaitNews(this.pod.other, NoticeKind.POD_FORMED);
		tell(this.pod.changed(newcomer));
		tell(this.pod.reopened(newcomer));
		awaitTasks(newcomer, TaskKind.MEET_POD, TaskKind.AGREE);
		awaitTasks(this.pod.other);
		awaitTasks(this.pod.mentor, TaskKind.MEET_POD, TaskKind.AGREE);
		awaitNews(newcomer, NoticeKind.POD_JOINED);
		awaitNews(this.pod.other, NoticeKind.POD_LEFT, NoticeKind.POD_FORMED);
		awaitNews(this.pod.mentee, NoticeKind.POD_CHANGED, NoticeKind.POD_FORMED);
		tell(this.pod.met());
		awaitNews(newcomer, NoticeKind.MEETING_HELD, NoticeKind.POD_JOINED);
		awaitNews(this.pod.other, NoticeKind.POD_LEFT, NoticeKind.POD_FORMED);
	}

	@Test
	void tellsProgramManagersAloneThatAMenteeAsksForAnotherPod() {
		Actor manager = this.pod.someone(Role.PROGRAM_MANAGER);
		tell(this.pod.formed());
		tell(this.pod.asks());
		awaitNews(manager, NoticeKind.CHANGE_REQUESTED);
		assertThat(newsOf(this.pod.mentor, null, 10)).extracting(Notice::kind)
			.doesNotContain(NoticeKind.CHANGE_REQUESTED);
		assertThat(newsOf(this.pod.mentee, null, 10)).extracting(Notice::kind)
			.doesNotContain(NoticeKind.CHANGE_REQUESTED);
	}

	@Test
	void showsATaskWithinTwoSecondsOfTheStepItFollows() {
		tell(this.pod.formed());
		awaitTasks(this.pod.mentee, TaskKind.MEET_POD);
		var later = new Happenings();
		tell(later.formed());
		await().until(() -> !tasksOf(later.mentee).isEmpty());
	}

	private List<OpenTask> tasksOf(Actor actor) {
		return Tenancy.call(actor.institution(), () -> this.next.tasksOf(actor, 5));
	}

	private List<Notice> newsOf(Actor actor, @Nullable NoticeId after, int limit) {
		return Tenancy.call(actor.institution(), () -> this.next.newsOf(actor, after, limit));
	}

	private void awaitTasks(Actor actor, TaskKind... kinds) {
		await().untilAsserted(() -> {
			assertThat(tasksOf(actor)).extracting(OpenTask::kind).containsExactlyInAnyOrder(kinds);
			assertThat(Tenancy.<Integer, RuntimeException>call(actor.institution(), () -> this.next.openTasksOf(actor)))
				.isEqualTo(kinds.length);
		});
	}

	private void awaitNews(Actor actor, NoticeKind... kinds) {
		await()
			.untilAsserted(() -> assertThat(newsOf(actor, null, 10)).extracting(Notice::kind).containsExactly(kinds));
	}

	private void tell(DomainEvent event) {
		Tenancy.run(event.head().tenantId(),
				() -> this.transaction.executeWithoutResult((status) -> this.publisher.publishEvent(event)));
	}

}
