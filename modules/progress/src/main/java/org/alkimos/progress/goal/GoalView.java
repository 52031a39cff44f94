package org.alkimos.progress.goal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A goal as the pod's members see it.
 *
 * @param goal ID of the goal
 * @param title what to achieve, at most 200 characters
 * @param kind kind of goal
 * @param owner ID of the mentee whose goal it is, or null for a goal of the whole pod
 * @param targetOn ISO 8601 date by which to reach it
 * @param status status of the goal
 * @param milestones steps toward the goal, in order; may be empty
 * @param mine whether the caller may change it while the pod is active
 * @param version number of changes, with which the ETag begins
 */
public record GoalView(GoalId goal, String title, GoalKind kind, @Nullable PersonId owner, LocalDate targetOn,
		GoalStatus status, List<Milestone> milestones, boolean mine, int version) {

	public long milestonesDone() {
		return this.milestones.stream().filter(Milestone::done).count();
	}

}
