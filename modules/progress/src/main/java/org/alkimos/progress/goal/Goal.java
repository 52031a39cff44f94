package org.alkimos.progress.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.Membership;
import org.alkimos.progress.problems.ProgressProblem;

/** A goal of a pod or of one mentee, with milestones. */
@Table(schema = "progress", value = "goal")
class Goal extends Aggregate {

	@Id
	private final GoalId goalId;

	private final PodId podId;

	private final @Nullable PersonId ownerId;

	private final LocalDate setOn;

	private String title;

	private GoalKind kind;

	private LocalDate targetOn;

	private GoalStatus status = GoalStatus.OPEN;

	private @Nullable LocalDate settledOn;

	@MappedCollection(idColumn = "goal_id", keyColumn = "position")
	private List<Milestone> milestones;

	Goal(GoalId goalId, PodId podId, @Nullable PersonId ownerId, LocalDate setOn, String title, GoalKind kind,
			LocalDate targetOn, List<Milestone> milestones) {
		this.goalId = goalId;
		this.podId = podId;
		this.ownerId = ownerId;
		this.setOn = setOn;
		this.title = title;
		this.kind = kind;
		this.targetOn = targetOn;
		this.milestones = milestones;
	}

	static Goal set(GoalDraft draft, PodId pod, Membership members, PersonId by, LocalDate today) {
		draft.check()
			.rejectIf(draft.owner() != null && !members.mentees().contains(draft.owner()),
					ProgressProblem.GOAL_OWNER_NOT_IN_POD, "owner", "Choose one of the pod's mentees, or the pod.")
			.rejectIf(draft.targetOn() != null && draft.targetOn().isBefore(today), ProgressProblem.TARGET_DATE_PAST,
					"targetOn", "Choose today or a later date.")
			.throwIfAny();
		requireHand(draft.owner(), members, by);
		return new Goal(GoalId.next(), pod, draft.owner(), today, Objects.requireNonNull(draft.title()),
				Objects.requireNonNull(draft.kind()), Objects.requireNonNull(draft.targetOn()), draft.steps());
	}

	void change(GoalDraft draft, Membership members, PersonId by, LocalDate today) {
		requireHand(this.ownerId, members, by);
		draft.check()
			.rejectIf(
					draft.targetOn() != null && draft.targetOn().isBefore(today)
							&& !draft.targetOn().equals(this.targetOn),
					ProgressProblem.TARGET_DATE_PAST, "targetOn", "Choose today or a later date.")
			.throwIfAny();
		this.title = Objects.requireNonNull(draft.title());
		this.kind = Objects.requireNonNull(draft.kind());
		this.targetOn = Objects.requireNonNull(draft.targetOn());
		this.milestones = draft.steps();
		settle((draft.status() != null) ? draft.status() : GoalStatus.OPEN, today);
	}

	private void settle(GoalStatus next, LocalDate today) {
		if (next != this.status) {
			this.status = next;
			this.settledOn = (next == GoalStatus.OPEN) ? null : today;
		}
	}

	/**
	 * Checks that the actor may edit the goal: a goal of one mentee only by that mentee
	 * and the mentors, a goal of the pod by every member.
	 */
	private static void requireHand(@Nullable PersonId owner, Membership members, PersonId by) {
		if (owner != null && !owner.equals(by) && !members.isMentor(by)) {
			throw new NotAllowed("This goal belongs to another mentee. Only they and the mentor can edit it.");
		}
	}

	GoalId id() {
		return this.goalId;
	}

	/** Returns the mentee who owns the goal, or an empty set for a goal of the pod. */
	Set<PersonId> whose() {
		return (this.ownerId != null) ? Set.of(this.ownerId) : Set.of();
	}

	GoalStatus status() {
		return this.status;
	}

	@Nullable LocalDate settledOn() {
		return this.settledOn;
	}

	List<Milestone> milestones() {
		return this.milestones;
	}

}
