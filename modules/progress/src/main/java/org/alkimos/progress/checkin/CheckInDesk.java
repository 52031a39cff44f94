package org.alkimos.progress.checkin;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.pod.PodAccess;
import org.alkimos.progress.pod.PodMember;
import org.alkimos.progress.pod.PodsAtWork;
import org.alkimos.progress.problems.ProgressProblem;

/** Confidential check-ins; each is visible only to the person it was sent to. */
@Service
@Transactional
public class CheckInDesk {

	private final PodAccess access;

	private final PodsAtWork pods;

	private final CheckIns checkIns;

	private final AuditTrail audit;

	private final Clock clock;

	CheckInDesk(PodAccess access, PodsAtWork pods, CheckIns checkIns, AuditTrail audit, Clock clock) {
		this.access = access;
		this.pods = pods;
		this.checkIns = checkIns;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns the actor's own check-ins, newest first. */
	@Transactional(readOnly = true)
	public List<CheckInView> mine(Actor actor, PodId pod) {
		return mine(this.access.member(actor, pod));
	}

	/** Returns the member's own check-ins, newest first. */
	@Transactional(readOnly = true)
	public List<CheckInView> mine(PodMember member) {
		return this.checkIns.findByPodIdAndPersonIdOrderByOpensOnDesc(member.pod(), member.person())
			.stream()
			.map(CheckIn::view)
			.toList();
	}

	/**
	 * Answers the actor's open check-in.
	 * @throws Conflict if there is none
	 */
	public CheckInView answer(Actor actor, PodId podId, CheckInAnswer answer) {
		this.access.requireMember(actor, podId);
		var pod = this.pods.take(podId);
		pod.requireAtWork();
		var checkIn = this.checkIns
			.findFirstByPodIdAndPersonIdAndStateOrderByOpensOn(podId, actor.person(), CheckInState.OPEN)
			.orElseThrow(
					() -> new Conflict(ProgressProblem.NO_OPEN_CHECK_IN, "You have no open check-in in this pod."));
		checkIn.answer(pod, answer, this.clock.instant());
		this.checkIns.save(checkIn);
		this.pods.save(pod);
		this.audit.record(actor, AuditNote.command("progress.check-in-answered", podId).about(actor.person()));
		return checkIn.view();
	}

}
