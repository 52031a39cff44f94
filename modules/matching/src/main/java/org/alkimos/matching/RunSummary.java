package org.alkimos.matching;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;

/**
 * A run at a glance.
 *
 * @param kind what it is for
 * @param number running number within the cohort, from 1
 * @param percent of the work done, 0 to 100
 * @param placed mentees with a pod in the best draft so far
 * @param mentees mentees in the run
 * @param seed decides between equals
 * @param name given by people; null for none
 * @param weightsVersion which of the cohort's weights counted; 0 is the standard, null if
 * weights were tried in this run alone
 * @param worth what the search reached; null for runs of earlier versions
 * @param bound what no draft can exceed; 0 or null while it is not known
 * @param complete whether the search went to its end
 * @param engineVersion with the same version, input and seed the result is the same
 * @param inputHash SHA-256 of the input; null until there is a draft
 * @param resultHash SHA-256 of what the engine proposed; null until there is a draft
 * @param version number of saves, for entity tags
 */
public record RunSummary(MatchRunId id, CohortId cohort, RunKind kind, int number, RunState state, int percent,
		int placed, int mentees, long seed, @Nullable String name, @Nullable Integer weightsVersion,
		@Nullable Long worth, @Nullable Long bound, boolean complete, String engineVersion, @Nullable String inputHash,
		@Nullable String resultHash, Instant requestedAt, @Nullable Instant finishedAt, @Nullable Instant publishedAt,
		int version) {

	public boolean isRepair() {
		return this.kind == RunKind.REPAIR;
	}

	/** Whether a worker has it, or will. */
	public boolean isActive() {
		return this.state.isActive();
	}

	/** Whether there is a draft to look at. */
	public boolean hasDraft() {
		return this.state == RunState.READY || this.state == RunState.PUBLISHED;
	}

}
