package org.alkimos.progress;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.progress.pod.Cohorts;

@Component
class ProgramsListener implements Subscriber<ProgramsEvent> {

	private final Cohorts cohorts;

	ProgramsListener(Cohorts cohorts) {
		this.cohorts = cohorts;
	}

	@Override
	public EventHandlers<ProgramsEvent> handlers() {
		return EventHandlers.of(ProgramsEvent.class)
			.on(CohortOpened.class, (opened) -> this.cohorts.keep(opened.cohort(), opened.timeZone()));
	}

}
