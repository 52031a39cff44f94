package org.alkimos.progress.change;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.pod.PodAccess;
import org.alkimos.progress.pod.PodMember;
import org.alkimos.progress.pod.PodsAtWork;

/**
 * The no-fault way out: a mentee asks to change pods. Only program managers are notified,
 * and no reason is asked. The mentee stays in the pod until another pod is found.
 */
@Service
@Transactional
public class ChangeDesk {

	private final PodAccess access;

	private final PodsAtWork pods;

	private final ChangeRequests requests;

	private final AuditTrail audit;

	private final Clock clock;

	ChangeDesk(PodAccess access, PodsAtWork pods, ChangeRequests requests, AuditTrail audit, Clock clock) {
		this.access = access;
		this.pods = pods;
		this.requests = requests;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns the actor's own request. */
	@Transactional(readOnly = true)
	public ChangeRequest mine(Actor actor, PodId pod) {
		return mine(this.access.member(actor, pod));
	}

	/** Returns the member's own request. */
	@Transactional(readOnly = true)
	public ChangeRequest mine(PodMember member) {
		return new ChangeRequest(this.requests.find(member.pod(), member.person()).orElse(null));
	}

	/** Requests a change of pods (idempotent). */
	public void ask(Actor actor, PodId podId) {
		if (this.access.requireMember(actor, podId).isMentor(actor.person())) {
			throw new NotAllowed("Only mentees can ask to change pods here. As its mentor, you can conclude the pod "
					+ "or tell the program manager that you can't continue. No reason is needed.");
		}
		var pod = this.pods.take(podId);
		pod.requireAtWork();
		Instant now = this.clock.instant();
		if (this.requests.add(podId, actor.person(), now)) {
			pod.requestChange(actor.person(), now);
			this.pods.save(pod);
		}
		this.audit.record(actor, AuditNote.command("progress.change-requested", podId).about(actor.person()));
	}

	/** Cancels the request (idempotent). */
	public void takeBack(Actor actor, PodId podId) {
		this.access.requireMember(actor, podId);
		var pod = this.pods.take(podId);
		if (this.requests.drop(podId, actor.person())) {
			pod.takeChangeBack(actor.person(), this.clock.instant());
			this.pods.save(pod);
		}
		this.audit.record(actor, AuditNote.command("progress.change-taken-back", podId).about(actor.person()));
	}

}
