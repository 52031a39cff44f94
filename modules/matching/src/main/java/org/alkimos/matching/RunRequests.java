package org.alkimos.matching;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.cohort.CohortArrivals;
import org.alkimos.matching.cohort.CohortSnapshot;
import org.alkimos.matching.cohort.CohortSnapshot.KnownCohort;
import org.alkimos.matching.cohort.CohortWeights;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.DraftRows;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunOptions;
import org.alkimos.matching.run.RunState;

/** Checks whether a run can be started for a cohort, and builds its input. */
@Component
class RunRequests {

	private final CohortSnapshot cohorts;

	private final CohortArrivals arrivals;

	private final MatchRuns runs;

	private final DraftRows drafts;

	private final CohortWeights weights;

	private final Clock clock;

	RunRequests(CohortSnapshot cohorts, CohortArrivals arrivals, MatchRuns runs, DraftRows drafts,
			CohortWeights weights, Clock clock) {
		this.cohorts = cohorts;
		this.arrivals = arrivals;
		this.runs = runs;
		this.drafts = drafts;
		this.weights = weights;
		this.clock = clock;
	}

	MatchRun next(CohortId cohort, RunOptions options, PersonId by) {
		requireOpen(cohort);
		int number = this.runs.findFirstByCohortIdOrderByNumberDesc(cohort).map(MatchRun::number).orElse(0) + 1;
		Long seed = options.seed();
		Integer version = (options.weights() != null) ? null : this.weights.current(cohort).version();
		MatchRun run = MatchRun.requested(cohort, number, (seed != null) ? seed : number, version, by, this.clock);
		run.call(options.name());
		return run;
	}

	private void requireOpen(CohortId cohort) {
		this.arrivals.require(cohort);
		if (this.cohorts.find(cohort).orElseThrow(NotFound::new).closed()) {
			throw new Conflict(MatchingProblem.COHORT_CLOSED_TO_MATCHING, "This cohort is closed.");
		}
		if (this.runs.existsByCohortIdAndStateIn(cohort, Set.of(RunState.QUEUED, RunState.RUNNING))) {
			throw new Conflict(MatchingProblem.RUN_IN_PROGRESS,
					"A run is already in progress for this cohort. Wait for it to finish, or cancel it.");
		}
		if (this.runs.existsByCohortIdAndStateIn(cohort, Set.of(RunState.PUBLISHED))) {
			throw new Conflict(MatchingProblem.PODS_ALREADY_PUBLISHED,
					"This cohort's pods have already been published.");
		}
		List<Member> members = this.cohorts.members(cohort);
		if (members.stream().noneMatch(Member::leadsPods) || members.stream().allMatch(Member::leadsPods)) {
			throw new Conflict(MatchingProblem.NO_ONE_TO_MATCH,
					"Matching needs mentors and mentees. Import or enroll them first.");
		}
		if (members.size() > MatchInput.MOST_MEMBERS) {
			throw new Conflict(MatchingProblem.TOO_MANY_PEOPLE_TO_MATCH,
					"A run can have at most " + MatchInput.MOST_MEMBERS + " people.");
		}
	}

	MatchInput input(MatchRun run, RunOptions options) {
		KnownCohort cohort = this.cohorts.find(run.cohort()).orElseThrow(NotFound::new);
		List<Member> members = this.cohorts.members(run.cohort());
		return new MatchInput(members, cohort.rules(), locks(run.cohort(), members),
				Objects.requireNonNullElseGet(options.weights(), () -> this.weights.current(run.cohort()).weights()),
				run.seed());
	}

	/**
	 * The locked pods of the latest draft whose members are all current participants.
	 */
	private List<DraftPod> locks(CohortId cohort, List<Member> members) {
		Set<PersonId> present = members.stream().map(Member::person).collect(Collectors.toSet());
		return this.runs.findFirstByCohortIdAndStateOrderByNumberDesc(cohort, RunState.READY)
			.stream()
			.flatMap((draft) -> this.drafts.of(draft.id()).stream())
			.filter((pod) -> pod.locked() && present.containsAll(pod.mentors()) && present.containsAll(pod.mentees()))
			.map(DraftRow::pod)
			.toList();
	}

}
