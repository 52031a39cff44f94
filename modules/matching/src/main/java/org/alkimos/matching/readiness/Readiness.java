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
import org.alkimos.matching.cohort.CohortArrival;
import org.alkimos.matching.cohort.CohortArrivals;
import org.alkimos.matching.cohort.CohortSnapshot;
import org.alkimos.matching.cohort.CohortSnapshot.KnownCohort;
import org.alkimos.matching.cohort.CohortWeights;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.readiness.ReadinessReport.Check;
import org.alkimos.matching.readiness.ReadinessReport.Outcome;
import org.alkimos.matching.run.MatchRuns;
import org.alkimos.matching.run.RunState;
import org.alkimos.matching.weights.Weights;

/** Checks before any run whether a cohort can be matched. For program managers. */
@Service
public class Readiness {

	private final CohortSnapshot cohorts;

	private final CohortArrivals arrivals;

	private final MatchRuns runs;

	private final CohortWeights weights;

	Readiness(CohortSnapshot cohorts, CohortArrivals arrivals, MatchRuns runs, CohortWeights weights) {
		this.weights = weights;
		this.cohorts = cohorts;
		this.arrivals = arrivals;
		this.runs = runs;
	}

	@Transactional(readOnly = true)
	public ReadinessReport of(Actor actor, CohortId id) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.RUN_MATCHING);
		KnownCohort cohort = this.cohorts.find(id).orElseThrow(NotFound::new);
		List<Member> members = this.cohorts.members(id);
		CohortArrival arrival = this.arrivals.of(id);
		boolean busy = cohort.closed() || this.runs.existsByCohortIdAndStateIn(id,
				Set.of(RunState.QUEUED, RunState.RUNNING, RunState.PUBLISHED));
		ReadinessReport report = report(members, cohort.rules(), this.weights.current(id).weights(), !busy);
		return arrival.isComplete() ? report : report.waiting(arrival.words());
	}

	static ReadinessReport report(List<Member> members, PodRules rules, Weights weights, boolean open) {
		return (members.size() > MatchInput.MOST_MEMBERS) ? tooManyPeople(members, rules)
				: new ReadinessCheck(members, rules, weights).report(open);
	}

	/** A report without a look at the pairs, of which there would be too many. */
	private static ReadinessReport tooManyPeople(List<Member> members, PodRules rules) {
		List<Member> mentors = members.stream().filter(Member::leadsPods).toList();
		int pods = mentors.stream().mapToInt(Member::podCapacity).sum() / (rules.coMentors() ? 2 : 1);
		var people = new Check(Outcome.BLOCKED, "People", members.size()
				+ " people are enrolled. A run can have at most " + MatchInput.MOST_MEMBERS + ". Split the cohort.");
		return new ReadinessReport(members.size() - mentors.size(), mentors.size(), pods, pods * rules.smallest(),
				pods * rules.largest(), List.of(people), List.of(), List.of(), List.of(), false);
	}

}
