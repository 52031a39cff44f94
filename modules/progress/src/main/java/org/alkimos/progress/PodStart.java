package org.alkimos.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.progress.checkin.CheckIn;
import org.alkimos.progress.checkin.CheckIns;
import org.alkimos.progress.pod.Cohorts;
import org.alkimos.progress.pod.PodAtWork;
import org.alkimos.progress.pod.PodMembers;
import org.alkimos.progress.pod.PodsAtWork;

/**
 * Starts published pods: sets the launch phase, creates the first check-ins, and starts
 * the next phase once the agreement is signed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PodStart {

	private final PodsAtWork pods;

	private final PodMembers members;

	private final PodAgreements agreements;

	private final CheckIns checkIns;

	private final Cohorts cohorts;

	private final Clock clock;

	PodStart(PodsAtWork pods, PodMembers members, PodAgreements agreements, CheckIns checkIns, Cohorts cohorts,
			Clock clock) {
		this.pods = pods;
		this.members = members;
		this.agreements = agreements;
		this.checkIns = checkIns;
		this.cohorts = cohorts;
		this.clock = clock;
	}

	/** Starts a pod (idempotent by pod ID, whatever the event ID). */
	void begin(PodFormed formed) {
		var agreement = this.agreements.expect(formed.pod());
		if (this.pods.existsById(formed.pod())) {
			return;
		}
		Instant now = this.clock.instant();
		LocalDate formedOn = this.cohorts.dayOf(formed.head().occurredAt(), formed.cohort());
		var pod = PodAtWork.launch(formed, formedOn, now);
		var asked = formed.mentees().stream().map((mentee) -> CheckIn.first(pod, mentee, formedOn, now)).toList();
		if (agreement == AgreementState.SIGNED) {
			pod.maintain(now);
		}
		this.pods.save(pod);
		this.members.enroll(formed.pod(), formed.mentees());
		asked.forEach(this.checkIns::save);
	}

	void signed(PodId podId, CohortId cohort, Instant at) {
		this.agreements.signed(podId, this.cohorts.dayOf(at, cohort));
		this.pods.findByPodId(podId).ifPresent((pod) -> {
			pod.maintain(this.clock.instant());
			this.pods.save(pod);
		});
	}

	/** Records that the current members were asked to sign again. */
	void reopened(PodId pod, CohortId cohort, Instant at) {
		this.agreements.reopened(pod, this.cohorts.dayOf(at, cohort));
	}

	void ended(PodId pod) {
		this.agreements.ended(pod);
	}

}
