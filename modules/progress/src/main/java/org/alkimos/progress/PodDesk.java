package org.alkimos.progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.progress.checkin.CheckIn;
import org.alkimos.progress.checkin.CheckInState;
import org.alkimos.progress.checkin.CheckIns;
import org.alkimos.progress.pod.Cohorts;
import org.alkimos.progress.pod.Conclusion;
import org.alkimos.progress.pod.PodAccess;
import org.alkimos.progress.pod.PodMember;
import org.alkimos.progress.pod.PodsAtWork;
import org.alkimos.progress.pod.Standing;

/**
 * Active and concluded pods: the actor's own and those of a cohort, and their conclusion.
 */
@Service
@Transactional(readOnly = true)
public class PodDesk {

	private final PodAccess access;

	private final PodViews views;

	private final Timelines timelines;

	private final PodsAtWork pods;

	private final CheckIns checkIns;

	private final Cohorts cohorts;

	private final AuditTrail audit;

	private final Clock clock;

	PodDesk(PodAccess access, PodViews views, Timelines timelines, PodsAtWork pods, CheckIns checkIns, Cohorts cohorts,
			AuditTrail audit, Clock clock) {
		this.access = access;
		this.views = views;
		this.timelines = timelines;
		this.pods = pods;
		this.checkIns = checkIns;
		this.cohorts = cohorts;
		this.audit = audit;
		this.clock = clock;
	}

	/** Returns the pods of the actor, active ones first. */
	public List<PodSummary> ofPerson(Actor actor) {
		actor.requirePerson();
		return this.views.ofPerson(actor.person()).stream().map(PodRow::summary).toList();
	}

	/**
	 * Returns the pods of a cohort by number, for program managers and API clients, who
	 * get no reasons of conclusions; an empty list for a cohort of another institution.
	 */
	public List<PodHealth> ofCohort(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.READ_PROGRESS);
		return this.views.ofCohort(cohort, actor.person())
			.stream()
			.map((row) -> row.health(this.clock))
			.map((health) -> actor.isMachine() ? health.withoutReason() : health)
			.toList();
	}

	/** Returns the role of the actor in relation to the pod. */
	public Standing standing(Actor actor, PodId pod) {
		return this.access.standing(actor, pod);
	}

	/** Returns the pod. Access by a program manager is recorded in the audit log. */
	@Transactional
	public PodSheet open(Actor actor, PodId pod) {
		var standing = this.access.standing(actor, pod);
		PodRow row = standing.isMember() ? row(actor, pod) : recordedRow(actor, pod);
		return row.sheet(standing, this.clock);
	}

	/**
	 * Returns the pod for one of its members, with the member as whom more of it can be
	 * read.
	 * @throws NotAllowed for program managers
	 */
	public MemberSheet openAsMember(Actor actor, PodId pod) {
		return sheetOf(actor, this.access.member(actor, pod));
	}

	/** Like {@link #openAsMember}; empty for program managers. */
	public Optional<MemberSheet> findAsMember(Actor actor, PodId pod) {
		return this.access.findMember(actor, pod).map((member) -> sheetOf(actor, member));
	}

	private MemberSheet sheetOf(Actor actor, PodMember member) {
		return new MemberSheet(member, row(actor, member.pod()).sheet(member.standing(), this.clock));
	}

	/** Returns activity and status of one pod, for program managers. */
	@Transactional
	public PodHealth health(Actor actor, PodId pod) {
		actor.require(Role.PROGRAM_MANAGER);
		return recordedRow(actor, pod).health(this.clock);
	}

	/** Returns the timeline of the pod, newest first, for its members. */
	public List<TimelineEntry> timeline(Actor actor, PodId pod) {
		return timeline(this.access.member(actor, pod));
	}

	/** Returns the timeline of the member's pod, newest first. */
	public List<TimelineEntry> timeline(PodMember member) {
		return this.timelines.of(member.pod());
	}

	/**
	 * Concludes the pod with no fault implied; allowed for its mentors and for program
	 * managers.
	 */
	@Transactional
	public void conclude(Actor actor, PodId podId, Conclusion conclusion) {
		actor.requirePerson();
		if (!this.access.standing(actor, podId).mayConclude()) {
			throw new NotAllowed("Only the mentor or the program manager can conclude a pod. Ask one of them: "
					+ "ending is no-fault and needs no reason.");
		}
		var pod = this.pods.take(podId);
		pod.conclude(conclusion, this.cohorts.today(pod.cohort()), this.clock.instant());
		this.pods.save(pod);
		for (CheckIn open : this.checkIns.findByPodIdAndState(podId, CheckInState.OPEN)) {
			open.lapse();
			this.checkIns.save(open);
		}
		this.audit.record(actor, "progress.pod-concluded", podId);
	}

	private PodRow recordedRow(Actor actor, PodId pod) {
		PodRow row = row(actor, pod);
		this.audit.record(actor, AuditNote.read("progress.pod-read", pod).about(row.summary().members()));
		return row;
	}

	private PodRow row(Actor actor, PodId pod) {
		return this.views.find(pod, actor.person()).orElseThrow(NotFound::new);
	}

}
