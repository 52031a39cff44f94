package org.alkimos.progress.goal;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A goal as the pod's members see it.
 *
 * @param owner one mentee, or null for a goal of the whole pod
 * @param mine whether the reader may edit it
 * @param version entity tag to send with a change
 */
public record GoalView(GoalId goal, String title, GoalKind kind, @Nullable PersonId owner, LocalDate targetOn,
		GoalStatus status, List<Milestone> milestones, boolean mine, int version) {

	public long milestonesDone() {
		return this.milestones.stream().filter(Milestone::done).count();
	}

}
