package org.alkimos.programs.pods;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.programs.Cohort;
import org.alkimos.programs.CohortRegister;

/** Moves a cohort to the active stage with its first published pod. */
@Component
class MatchingListener implements Subscriber<MatchingEvent> {

	private final CohortRegister cohorts;

	private final PodTally pods;

	private final EarlierPods earlier;

	MatchingListener(CohortRegister cohorts, PodTally pods, EarlierPods earlier) {
		this.cohorts = cohorts;
		this.pods = pods;
		this.earlier = earlier;
	}

	@Override
	public EventHandlers<MatchingEvent> handlers() {
		return EventHandlers.of(MatchingEvent.class)
			.on(PodFormed.class, this::begin)
			.on(PodChanged.class, this.earlier::remember);
	}

	private void begin(PodFormed formed) {
		Cohort cohort = this.cohorts.findForChange(formed.cohort()).orElseThrow();
		this.pods.formed(formed.pod(), formed.cohort());
		this.earlier.remember(formed);
		cohort.startWork(formed.head().occurredAt());
		this.cohorts.save(cohort);
	}

}
