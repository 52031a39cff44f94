package org.alkimos.progress.goal;

import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.progress.pod.Cohorts;
import org.alkimos.progress.pod.PodAccess;
import org.alkimos.progress.pod.PodMember;
import org.alkimos.progress.pod.PodsAtWork;

/** Goals of a pod and its mentees, for its members. */
@Service
@Transactional
public class GoalBoard {

	private final PodAccess access;

	private final PodsAtWork pods;

	private final Goals goals;

	private final GoalViews views;

	private final Cohorts cohorts;

	private final AuditTrail audit;

	GoalBoard(PodAccess access, PodsAtWork pods, Goals goals, GoalViews views, Cohorts cohorts, AuditTrail audit) {
		this.access = access;
		this.pods = pods;
		this.goals = goals;
		this.views = views;
		this.cohorts = cohorts;
		this.audit = audit;
	}

	/** Returns all goals of the pod, open ones first, then by target date. */
	@Transactional(readOnly = true)
	public List<GoalView> goals(Actor actor, PodId pod) {
		return goals(this.access.member(actor, pod));
	}

	/** Returns all goals of the member's pod, open ones first, then by target date. */
	@Transactional(readOnly = true)
	public List<GoalView> goals(PodMember member) {
		return this.views.of(member.pod(), reader(member));
	}

	@Transactional(readOnly = true)
	public GoalView goal(Actor actor, PodId pod, GoalId goal) {
		return goal(this.access.member(actor, pod), goal);
	}

	@Transactional(readOnly = true)
	public GoalView goal(PodMember member, GoalId goal) {
		return this.views.find(member.pod(), goal, reader(member)).orElseThrow(NotFound::new);
	}

	public GoalId set(Actor actor, PodId podId, GoalDraft draft) {
		var members = this.access.requireMember(actor, podId);
		var pod = this.pods.take(podId);
		pod.requireAtWork();
		var goal = Goal.set(draft, podId, members, actor.person(), this.cohorts.today(pod.cohort()));
		this.audit.record(actor, AuditNote.command("progress.goal-set", goal.id()).about(goal.whose()));
		return this.goals.save(goal).id();
	}

	/** Replaces everything but the owner. */
	public void change(Actor actor, PodId podId, GoalId goalId, GoalDraft draft, int seenVersion) {
		var members = this.access.requireMember(actor, podId);
		var pod = this.pods.take(podId);
		pod.requireAtWork();
		var goal = this.goals.findByGoalIdAndPodId(goalId, podId).orElseThrow(NotFound::new);
		goal.requireVersion(seenVersion);
		goal.change(draft, members, actor.person(), this.cohorts.today(pod.cohort()));
		this.goals.save(goal);
		this.audit.record(actor, AuditNote.command("progress.goal-changed", goalId).about(goal.whose()));
	}

	private static GoalViews.Reader reader(PodMember member) {
		return new GoalViews.Reader(member.person(), member.isMentor());
	}

}
