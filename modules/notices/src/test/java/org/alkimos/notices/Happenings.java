package org.alkimos.notices;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.alkimos.contracts.agreements.AgreementActivated;
import org.alkimos.contracts.agreements.AgreementEnded;
import org.alkimos.contracts.agreements.AgreementId;
import org.alkimos.contracts.agreements.AgreementOpened;
import org.alkimos.contracts.agreements.AgreementReopened;
import org.alkimos.contracts.agreements.AgreementRevised;
import org.alkimos.contracts.agreements.AgreementSigned;
import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.AssessmentRequested;
import org.alkimos.contracts.evaluation.AssessmentSubmitted;
import org.alkimos.contracts.evaluation.WaveClosed;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.evaluation.WaveReminded;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.ChangeRequested;
import org.alkimos.contracts.progress.CheckInAnswered;
import org.alkimos.contracts.progress.CheckInId;
import org.alkimos.contracts.progress.CheckInRequested;
import org.alkimos.contracts.progress.MeetingHeld;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.contracts.progress.PhaseStarted;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.kernel.tenancy.TypedIds;

/** One pod of a mentor and two mentees, and everything that can be told of it. */
final class Happenings {

	final TenantId institution = new TenantId(UUID.randomUUID());

	final CohortId cohort = CohortId.next();

	final PodId pod = PodId.next();

	final AgreementId agreement = new AgreementId(TypedIds.next());

	final WaveId wave = WaveId.next();

	final Actor mentor = someone();

	final Actor mentee = someone();

	final Actor other = someone();

	private final AtomicLong revision = new AtomicLong();

	Actor someone(Role... roles) {
		return new Actor(this.institution, PersonId.next(), Set.of(roles));
	}

	PodFormed formed() {
		return new PodFormed(head(), this.pod, this.cohort, 3, List.of(this.mentor.person()),
				List.of(this.mentee.person(), this.other.person()), WeeklySlot.parse("Tue 10:00"));
	}

	/** The other mentee makes way for this one. */
	PodChanged changed(Actor newcomer) {
		return new PodChanged(head(), this.pod, this.cohort, List.of(this.mentor.person()),
				List.of(this.mentee.person(), newcomer.person()), List.of(newcomer.person()),
				List.of(this.other.person()), WeeklySlot.parse("Tue 10:00"));
	}

	AgreementReopened reopened(Actor newcomer) {
		return new AgreementReopened(head(), this.agreement, this.pod, this.cohort,
				List.of(this.mentor.person(), this.mentee.person(), newcomer.person()));
	}

	ChangeRequested asks() {
		return new ChangeRequested(head(), this.pod, this.cohort, this.mentee.person());
	}

	AgreementOpened agreementOpened() {
		return new AgreementOpened(head(), this.agreement, this.pod, this.cohort,
				List.of(this.mentor.person(), this.mentee.person(), this.other.person()));
	}

	AgreementSigned signedBy(Actor signer) {
		return new AgreementSigned(head(), this.agreement, this.pod, this.cohort, signer.person());
	}

	AgreementRevised revised() {
		return new AgreementRevised(head(), this.agreement, this.pod, this.cohort);
	}

	AgreementActivated activated() {
		return new AgreementActivated(head(), this.agreement, this.pod, this.cohort, 1, "0".repeat(64));
	}

	AgreementEnded agreementEnded() {
		return new AgreementEnded(head(), this.agreement, this.pod, this.cohort);
	}

	MeetingHeld met() {
		return new MeetingHeld(head(), this.pod, this.cohort, MeetingId.next(), MeetingType.PEER_ONLY, today());
	}

	PhaseStarted entered(Phase phase) {
		return new PhaseStarted(head(), this.pod, this.cohort, phase);
	}

	CheckInRequested asked(CheckInId checkIn, Actor person, LocalDate opensOn) {
		return new CheckInRequested(head(), this.pod, this.cohort, checkIn, person.person(), opensOn,
				opensOn.plusDays(14));
	}

	CheckInAnswered answered(CheckInId checkIn, Actor person) {
		return new CheckInAnswered(head(), this.pod, this.cohort, checkIn, person.person());
	}

	AssessmentRequested requested(AssessmentId assessment, Actor person) {
		return new AssessmentRequested(head(), assessment, this.wave, this.cohort, this.pod, person.person(),
				AssessmentForm.MENTEE_ABOUT_MENTOR, WaveMoment.OPENING, today().plusDays(21));
	}

	/**
	 * Asked eight days ago, with three weeks to answer: the first reminder was for
	 * yesterday.
	 */
	AssessmentRequested requestedLastWeek(AssessmentId assessment, Actor person) {
		var then = new EventHead(UUID.randomUUID(), this.institution, Instant.now().minus(Duration.ofDays(8)), 1);
		return new AssessmentRequested(then, assessment, this.wave, this.cohort, this.pod, person.person(),
				AssessmentForm.MENTEE_ABOUT_MENTOR, WaveMoment.CLOSING, today().plusDays(13));
	}

	WaveReminded reminded() {
		return new WaveReminded(head(), this.wave, this.cohort);
	}

	AssessmentSubmitted submitted(AssessmentId assessment, Actor person) {
		return new AssessmentSubmitted(head(), assessment, this.wave, this.cohort, person.person());
	}

	WaveClosed waveClosed() {
		return new WaveClosed(head(), this.wave, this.cohort);
	}

	PodConcluded concluded() {
		return new PodConcluded(head(), this.pod, this.cohort, today());
	}

	CohortClosed cohortClosed() {
		return new CohortClosed(head(), this.cohort);
	}

	ParticipantWithdrawn withdrawn(Actor person) {
		return new ParticipantWithdrawn(head(), ParticipantId.next(), this.cohort, person.person());
	}

	MatchRunEnded runEnded(Actor startedBy, MatchRunEnded.Ending ending) {
		return new MatchRunEnded(head(), TypedIds.next(), this.cohort, 1, startedBy.person(), ending);
	}

	static LocalDate today() {
		return LocalDate.now(ZoneOffset.UTC);
	}

	private EventHead head() {
		return new EventHead(TypedIds.next(), this.institution, Instant.now(), this.revision.incrementAndGet());
	}

}
