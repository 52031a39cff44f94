package org.alkimos.programs.participant;

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
import org.alkimos.programs.CohortRegister;
import org.alkimos.programs.ties.CohortTies;
import org.alkimos.programs.ties.TieSet;

/**
 * Publishes an event for each participant whose ties a change affects: for both people of
 * a pair, so that the events do not reveal who asked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TieNews {

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

	/** Runs a change with the cohort locked for update. */
	public void change(CohortId cohort, Runnable change) {
		change(List.of(cohort), change);
	}

	/** Runs a change that affects several cohorts, locked in order of ID. */
	public void change(Collection<CohortId> touched, Runnable change) {
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

	/** Returns the ties published so far of a cohort that is already locked. */
	Map<ParticipantId, TieSet> announced(CohortId cohort) {
		return this.ties.of(cohort);
	}

	/** Publishes an event for each participant whose ties differ from these. */
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
