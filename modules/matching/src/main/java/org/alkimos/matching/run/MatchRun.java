package org.alkimos.matching.run;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.matching.MatchRunEnded.Ending;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.engine.repair.Repair;

/**
 * A match run, from the request to the published pods. Its draft is stored in separate
 * tables; each change of the draft also saves the run.
 */
@Table(schema = "matching", value = "match_run")
public class MatchRun extends Aggregate {

	@Id
	@Column("run_id")
	private final MatchRunId id;

	private final CohortId cohortId;

	private final int number;

	private final long seed;

	private final @Nullable Integer weightsVersion;

	private final PersonId requestedBy;

	private final Instant requestedAt;

	private RunKind kind = RunKind.MATCH;

	private RunState state = RunState.QUEUED;

	private String engineVersion = PodMatcher.VERSION;

	private @Nullable String inputHash;

	private @Nullable String resultHash;

	private @Nullable String name;

	private @Nullable Long worth;

	private @Nullable Long bound;

	private @Nullable Integer rounds;

	private @Nullable Instant finishedAt;

	private @Nullable Instant publishedAt;

	@PersistenceCreator
	MatchRun(MatchRunId id, CohortId cohortId, int number, long seed, @Nullable Integer weightsVersion,
			PersonId requestedBy, Instant requestedAt) {
		this.id = id;
		this.cohortId = cohortId;
		this.number = number;
		this.seed = seed;
		this.weightsVersion = weightsVersion;
		this.requestedBy = requestedBy;
		this.requestedAt = requestedAt;
	}

	public static MatchRun requested(CohortId cohort, int number, long seed, @Nullable Integer weightsVersion,
			PersonId by, Clock clock) {
		return new MatchRun(MatchRunId.next(), cohort, number, seed, weightsVersion, by, clock.instant());
	}

	/** Sets or clears the name. */
	public void call(@Nullable String name) {
		this.name = name;
	}

	/**
	 * Creates a repair run; its result is already computed, so the draft is ready
	 * immediately.
	 */
	public static MatchRun repairing(CohortId cohort, int number, RepairChoice choice, PersonId by, Clock clock) {
		MatchRun run = requested(cohort, number, choice.seed(), choice.weightsVersion(), by, clock);
		run.kind = RunKind.REPAIR;
		run.engineVersion = Repair.VERSION;
		run.state = RunState.READY;
		run.inputHash = choice.inputHash();
		run.resultHash = choice.resultHash();
		run.finishedAt = run.requestedAt;
		return run;
	}

	/** Discards the draft; also used when another repair replaces it. */
	public void discard(Clock clock) {
		requireDraft();
		this.state = RunState.CANCELED;
		this.finishedAt = clock.instant();
	}

	/** Marks the run as running; also called when a worker restarts it after a crash. */
	public void begin() {
		this.state.requireActive();
		this.state = RunState.RUNNING;
		this.engineVersion = PodMatcher.VERSION;
	}

	public void finish(MatchResult result, Clock clock) {
		this.state.requireActive();
		this.state = RunState.READY;
		this.inputHash = result.inputHash();
		this.resultHash = result.resultHash();
		this.worth = result.worth();
		this.bound = result.bound();
		this.rounds = result.rounds();
		end(Ending.DRAFTED, clock);
	}

	public void cancel(Clock clock) {
		this.state.requireActive();
		this.state = RunState.CANCELED;
		end(Ending.CANCELED, clock);
	}

	public void fail(Clock clock) {
		this.state.requireActive();
		this.state = RunState.FAILED;
		end(Ending.FAILED, clock);
	}

	/**
	 * Ends the run and publishes an event, since its requester may have left the page.
	 */
	private void end(Ending ending, Clock clock) {
		Instant now = clock.instant();
		this.finishedAt = now;
		announce(now, (head) -> new MatchRunEnded(head, this.id.value(), this.cohortId, this.number, this.requestedBy,
				ending));
	}

	public void publish(Clock clock) {
		requireDraft();
		this.state = RunState.PUBLISHED;
		this.publishedAt = clock.instant();
	}

	/** Throws a conflict unless the run has a draft that can be changed. */
	public void requireDraft() {
		this.state.requireDraft();
	}

	public boolean isActive() {
		return this.state.isActive();
	}

	public boolean isQueued() {
		return this.state == RunState.QUEUED;
	}

	public MatchRunId id() {
		return this.id;
	}

	public CohortId cohort() {
		return this.cohortId;
	}

	public int number() {
		return this.number;
	}

	public long seed() {
		return this.seed;
	}

	public boolean isRepair() {
		return this.kind == RunKind.REPAIR;
	}

	RunState state() {
		return this.state;
	}

}
