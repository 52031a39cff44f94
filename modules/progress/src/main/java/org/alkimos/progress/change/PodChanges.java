package org.alkimos.progress.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.checkin.CheckIn;
import org.alkimos.progress.checkin.CheckInState;
import org.alkimos.progress.checkin.CheckIns;
import org.alkimos.progress.pod.Cohorts;
import org.alkimos.progress.pod.Conclusion;
import org.alkimos.progress.pod.PodAtWork;
import org.alkimos.progress.pod.PodMembers;
import org.alkimos.progress.pod.PodState;
import org.alkimos.progress.pod.PodsAtWork;

/**
 * Applies changes of members to pods. Meetings, goals, and answers are kept. Mentees who
 * join get a check-in; open check-ins of mentees who leave expire.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PodChanges {

	private final PodsAtWork pods;

	private final PodMembers members;

	private final CheckIns checkIns;

	private final ChangeRequests requests;

	private final Cohorts cohorts;

	private final Clock clock;

	PodChanges(PodsAtWork pods, PodMembers members, CheckIns checkIns, ChangeRequests requests, Cohorts cohorts,
			Clock clock) {
		this.pods = pods;
		this.members = members;
		this.checkIns = checkIns;
		this.requests = requests;
		this.cohorts = cohorts;
		this.clock = clock;
	}

	/** Applies the members in the event (idempotent). */
	public void follow(PodChanged changed) {
		atWork(changed.pod()).ifPresent((pod) -> {
			LocalDate on = this.cohorts.dayOf(changed.head().occurredAt(), changed.cohort());
			Instant now = this.clock.instant();
			List<PersonId> joined = change(pod, changed.pod(), changed.mentors(), changed.mentees(), on);
			pod.goOnWith(changed.mentors(), changed.weeklySlot());
			List<CheckIn> asked = joined.stream().map((mentee) -> CheckIn.first(pod, mentee, on, now)).toList();
			this.pods.save(pod);
			asked.forEach(this.checkIns::save);
		});
	}

	/** Concludes a pod without mentees; its mentors can still read it. */
	public void dissolve(PodDissolved dissolved) {
		atWork(dissolved.pod()).ifPresent((pod) -> {
			LocalDate on = this.cohorts.dayOf(dissolved.head().occurredAt(), dissolved.cohort());
			change(pod, dissolved.pod(), pod.mentors(), List.of(), on);
			pod.conclude(new Conclusion(null, null), on, this.clock.instant());
			this.pods.save(pod);
		});
	}

	private Optional<PodAtWork> atWork(PodId pod) {
		return this.pods.findByPodId(pod).filter((found) -> found.state() == PodState.ACTIVE);
	}

	private List<PersonId> change(PodAtWork pod, PodId id, List<PersonId> mentors, List<PersonId> mentees,
			LocalDate on) {
		List<PersonId> before = this.members.menteesOf(id);
		without(before, mentees).forEach((mentee) -> letGo(id, mentee, on));
		without(pod.mentors(), mentors).forEach((mentor) -> this.members.remember(id, mentor, on));
		without(mentors, pod.mentors()).forEach((mentor) -> this.members.forgetFormer(id, mentor));
		List<PersonId> joined = without(mentees, before);
		this.members.join(id, joined, on);
		return joined;
	}

	private static List<PersonId> without(List<PersonId> people, List<PersonId> others) {
		return people.stream().filter((person) -> !others.contains(person)).toList();
	}

	private void letGo(PodId pod, PersonId mentee, LocalDate on) {
		this.members.leave(pod, mentee, on);
		this.requests.drop(pod, mentee);
		for (CheckIn open : this.checkIns.findByPodIdAndPersonIdAndState(pod, mentee, CheckInState.OPEN)) {
			open.lapse();
			this.checkIns.save(open);
		}
	}

}
