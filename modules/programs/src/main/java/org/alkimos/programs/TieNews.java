package org.alkimos.programs;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ParticipantId;
import org.alkimos.kernel.problems.Problem.NotFound;

/**
 * Tells of everyone whose ties a change touched, whoever made it: both people of a pair,
 * so that an event does not say who asked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TieNews {

	private final CohortRegister cohorts;

	private final ParticipantRegister participants;

	private final CohortTies ties;

	private final Clock clock;

	TieNews(CohortRegister cohorts, ParticipantRegister participants, CohortTies ties, Clock clock) {
		this.cohorts = cohorts;
		this.participants = participants;
		this.ties = ties;
		this.clock = clock;
	}

	/** Changes one cohort; others who want to change it wait. */
	void change(CohortId cohort, Runnable change) {
		change(List.of(cohort), change);
	}

	/** Changes what holds for several cohorts, locked in the order of their ids. */
	void change(Collection<CohortId> touched, Runnable change) {
		Map<CohortId, Map<ParticipantId, TieSet>> before = new LinkedHashMap<>();
		touched.stream().distinct().sorted(Comparator.comparing(CohortId::value)).forEach((cohort) -> {
			if (this.cohorts.findForChange(cohort).isEmpty()) {
				throw new NotFound();
			}
			before.put(cohort, this.ties.of(cohort));
		});
		change.run();
		before.forEach(this::tell);
	}

	/** What was told so far of a cohort that is locked already. */
	Map<ParticipantId, TieSet> told(CohortId cohort) {
		return this.ties.of(cohort);
	}

	/** Tells of everyone whose ties are no longer these. */
	void tell(CohortId cohort, Map<ParticipantId, TieSet> before) {
		this.ties.of(cohort).forEach((participant, now) -> {
			if (!now.equals(before.get(participant))) {
				Participant changed = this.participants.findById(participant).orElseThrow();
				changed.tell(now, this.clock.instant());
				this.participants.save(changed);
			}
		});
	}

}
