package org.alkimos.matching;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.cohort.CohortSnapshot;
import org.alkimos.matching.cohort.CohortWeights;
import org.alkimos.matching.weights.ChosenWeights;
import org.alkimos.matching.weights.Weights;

/** Reads and sets the matching weights of a cohort. For program managers. */
@Service
public class MatchWeights {

	private final CohortWeights weights;

	private final CohortSnapshot cohorts;

	private final AuditTrail audit;

	MatchWeights(CohortWeights weights, CohortSnapshot cohorts, AuditTrail audit) {
		this.weights = weights;
		this.cohorts = cohorts;
		this.audit = audit;
	}

	@Transactional(readOnly = true)
	public ChosenWeights current(Actor actor, CohortId cohort) {
		require(actor, cohort);
		return this.weights.current(cohort);
	}

	/**
	 * Sets the weights for future runs; earlier runs keep their own.
	 * @param after the version last read
	 * @throws org.alkimos.kernel.problems.Problem.Conflict if someone else changed the
	 * weights since
	 */
	@Transactional
	public ChosenWeights choose(Actor actor, CohortId cohort, int after, Weights weights) {
		require(actor, cohort);
		ChosenWeights before = this.weights.current(cohort);
		if (before.weights().equals(weights)) {
			return before;
		}
		if (after != before.version()) {
			throw CohortWeights.changedMeanwhile();
		}
		ChosenWeights chosen = new ChosenWeights(after + 1, weights);
		this.weights.add(cohort, chosen, actor.person());
		this.audit.record(actor, "matching.weights-chosen", cohort, "version " + chosen.version());
		return chosen;
	}

	private void require(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		if (this.cohorts.find(cohort).isEmpty()) {
			throw new NotFound();
		}
	}

}
