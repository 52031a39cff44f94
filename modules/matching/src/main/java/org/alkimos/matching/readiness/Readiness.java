package org.alkimos.matching.readiness;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.cohort.CohortSnapshot;
import org.alkimos.matching.cohort.CohortSnapshot.KnownCohort;
import org.alkimos.matching.cohort.CohortWeights;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunState;

/** Checks before any run whether a cohort can be matched. For program managers. */
@Service
public class Readiness {

	private final CohortSnapshot cohorts;

	private final MatchRuns runs;

	private final CohortWeights weights;

	Readiness(CohortSnapshot cohorts, MatchRuns runs, CohortWeights weights) {
		this.weights = weights;
		this.cohorts = cohorts;
		this.runs = runs;
	}

	@Transactional(readOnly = true)
	public ReadinessReport of(Actor actor, CohortId id) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		KnownCohort cohort = this.cohorts.find(id).orElseThrow(NotFound::new);
		List<Member> members = this.cohorts.members(id);
		boolean busy = cohort.closed() || this.runs.existsByCohortIdAndStateIn(id,
				Set.of(RunState.QUEUED, RunState.RUNNING, RunState.PUBLISHED));
		return new ReadinessCheck(members, cohort.rules(), this.weights.current(id).weights()).report(!busy);
	}

}
