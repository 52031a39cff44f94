package org.alkimos.matching.repair;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.matching.cohort.CohortSnapshot;
import org.alkimos.matching.cohort.CohortSnapshot.KnownCohort;
import org.alkimos.matching.cohort.CohortWeights;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.publishing.Pod;
import org.alkimos.matching.publishing.PublishedPods;
import org.alkimos.matching.run.MatchRun;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunKind;
import org.alkimos.matching.run.RunState;

/** Loads the data a repair starts from. */
@Component
class RepairCases {

	private final CohortSnapshot cohorts;

	private final MatchRuns runs;

	private final PublishedPods pods;

	private final ChangeRequests requests;

	private final CohortWeights weights;

	RepairCases(CohortSnapshot cohorts, MatchRuns runs, PublishedPods pods, ChangeRequests requests,
			CohortWeights weights) {
		this.cohorts = cohorts;
		this.runs = runs;
		this.pods = pods;
		this.requests = requests;
		this.weights = weights;
	}

	/**
	 * Loads the current state of the cohort.
	 * @throws Conflict if the cohort is closed, no pods have been published, or it has
	 * too many people
	 */
	RepairCase of(CohortId id) {
		KnownCohort cohort = this.cohorts.find(id).orElseThrow(NotFound::new);
		if (cohort.closed()) {
			throw new Conflict(MatchingProblem.COHORT_CLOSED_TO_MATCHING,
					"This cohort is closed. Its pods can no longer be changed.");
		}
		MatchRun published = this.runs
			.findFirstByCohortIdAndKindAndStateOrderByNumberDesc(id, RunKind.MATCH, RunState.PUBLISHED)
			.orElseThrow(() -> new Conflict(MatchingProblem.NO_PODS_PUBLISHED,
					"No pods have been published yet. Run matching and publish a draft first."));
		List<Pod> pods = this.pods.findByCohortIdOrderByNumber(id);
		var everybody = this.cohorts.everybody(id);
		if (everybody.size() > MatchInput.MOST_MEMBERS) {
			throw new Conflict(MatchingProblem.TOO_MANY_PEOPLE_TO_MATCH,
					"A rematch can have at most " + MatchInput.MOST_MEMBERS + " people.");
		}
		return new RepairCase(cohort.rules(), this.weights.current(id), published.seed(), everybody,
				pods.stream().filter((pod) -> !pod.hasEnded()).toList(), pods.stream().filter(Pod::hasEnded).toList(),
				this.requests.of(id));
	}

}
