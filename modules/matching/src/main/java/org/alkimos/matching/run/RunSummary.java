package org.alkimos.matching.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import org.alkimos.contracts.programs.CohortId;

/**
 * Summary of a run.
 *
 * @param kind kind of run
 * @param number running number within the cohort, from 1
 * @param percent percentage of the work done
 * @param placed mentees with a pod in the best draft so far
 * @param mentees mentees in the run
 * @param seed breaks ties
 * @param name name of the run, or null for none
 * @param weightsVersion version of the cohort's weights; 0 for the defaults, null for
 * what-if weights
 * @param worth objective value of the best draft; null for runs of earlier versions
 * @param bound upper bound of the objective value; 0 or null while unknown
 * @param complete whether the search ran to completion
 * @param engineVersion engine version; the same version, input, and seed give the same
 * result
 * @param inputHash SHA-256 of the input; null until there is a draft
 * @param resultHash SHA-256 of what the engine proposed; null until there is a draft
 * @param version optimistic lock version, for ETags
 */
@NamedInterface("run")
public record RunSummary(MatchRunId id, CohortId cohort, RunKind kind, int number, RunState state, int percent,
		int placed, int mentees, long seed, @Nullable String name, @Nullable Integer weightsVersion,
		@Nullable Long worth, @Nullable Long bound, boolean complete, String engineVersion, @Nullable String inputHash,
		@Nullable String resultHash, Instant requestedAt, @Nullable Instant finishedAt, @Nullable Instant publishedAt,
		int version) {

	public boolean isRepair() {
		return this.kind == RunKind.REPAIR;
	}

	/** Whether the run is queued or running. */
	public boolean isActive() {
		return this.state.isActive();
	}

	/** Whether the run has a draft. */
	public boolean hasDraft() {
		return this.state == RunState.READY || this.state == RunState.PUBLISHED;
	}

}
