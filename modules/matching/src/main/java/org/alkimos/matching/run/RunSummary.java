package org.alkimos.matching.run;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import org.alkimos.contracts.programs.CohortId;

/**
 * Summary of a run.
 *
 * @param id ID of the run
 * @param cohort ID of the cohort
 * @param kind kind of run
 * @param number running number within the cohort, from 1
 * @param state status of the run
 * @param percent percentage of the search done, 0 to 100; also 100 for a failed run
 * @param placed mentees placed by the search so far, with those in pods locked before it;
 * manual moves do not change it
 * @param mentees number of mentees in the run
 * @param seed number that breaks ties
 * @param name name of the run, at most 80 characters; null for none
 * @param weightsVersion version of the cohort's weights; 0 for the defaults, null for
 * what-if weights
 * @param worth objective value of the best draft of the search; 0 before the first, null
 * for repairs and for runs that ended without a draft
 * @param bound upper bound of the objective value; 0 while unknown, null where worth is
 * null
 * @param complete whether the search ran until it was done; false for runs in progress,
 * stopped early, canceled, or failed
 * @param engineVersion engine version; the same version, input, and seed give the same
 * result
 * @param inputHash SHA-256 of the input, in hexadecimal; null until there is a draft
 * @param resultHash SHA-256 of what the engine proposed, in hexadecimal; null until there
 * is a draft
 * @param requestedAt UTC instant of the request
 * @param finishedAt UTC instant at which the search ended or the draft was discarded;
 * null while the run is in progress
 * @param publishedAt UTC instant of publication; null if not published
 * @param version optimistic lock version, with which the ETag begins
 */
@NamedInterface("run")
public record RunSummary(MatchRunId id, CohortId cohort, RunKind kind, int number, RunState state, int percent,
		int placed, int mentees, long seed, @Nullable String name, @Nullable Integer weightsVersion,
		@Nullable Long worth, @Nullable Long bound, boolean complete, String engineVersion, @Nullable String inputHash,
		@Nullable String resultHash, Instant requestedAt, @Nullable Instant finishedAt, @Nullable Instant publishedAt,
		int version) {

	/** Whether the run repairs published pods. */
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
