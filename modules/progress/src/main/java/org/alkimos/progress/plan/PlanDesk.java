package org.alkimos.progress.plan;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.pod.Cohorts;
import org.alkimos.progress.pod.PodAccess;
import org.alkimos.progress.pod.PodMember;
import org.alkimos.progress.pod.PodsAtWork;

/**
 * Whether mentees have an individual development plan. Mentees answer for themselves, can
 * read only their own answer, and may remove it. Everyone else sees only counts.
 */
@Service
@Transactional
public class PlanDesk {

	private final PodAccess access;

	private final PodsAtWork pods;

	private final PlanUses uses;

	private final Cohorts cohorts;

	private final AuditTrail audit;

	PlanDesk(PodAccess access, PodsAtWork pods, PlanUses uses, Cohorts cohorts, AuditTrail audit) {
		this.access = access;
		this.pods = pods;
		this.uses = uses;
		this.cohorts = cohorts;
		this.audit = audit;
	}

	/** Returns the actor's own answer. */
	@Transactional(readOnly = true)
	public PlanUse mine(Actor actor, PodId pod) {
		return mine(this.access.member(actor, pod));
	}

	/**
	 * Returns the member's own answer.
	 * @throws NotAllowed for mentors
	 */
	@Transactional(readOnly = true)
	public PlanUse mine(PodMember member) {
		requireMentee(member);
		return this.uses.find(member.person()).orElse(PlanUse.UNSAID);
	}

	/**
	 * Saves or replaces the answer.
	 * @throws InvalidInput if the place is missing or the review is in the future
	 */
	public void say(Actor actor, PodId podId, PlanUse use) {
		requireMentee(this.access.member(actor, podId));
		var pod = this.pods.take(podId);
		pod.requireAtWork();
		var today = this.cohorts.today(pod.cohort());
		use.check(today).throwIfAny();
		this.uses.keep(actor.person(), use, today);
		this.audit.record(actor, AuditNote.command("progress.plan-use-said", podId).about(actor.person()));
	}

	/** Removes the answer (idempotent). */
	public void takeBack(Actor actor, PodId pod) {
		requireMentee(this.access.member(actor, pod));
		this.uses.drop(actor.person());
		this.audit.record(actor, AuditNote.command("progress.plan-use-taken-back", pod).about(actor.person()));
	}

	private static void requireMentee(PodMember member) {
		if (member.isMentor()) {
			throw new NotAllowed(
					"Only mentees can answer whether they have a plan. No one sees another person's answer.");
		}
	}

}
