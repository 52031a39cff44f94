package org.alkimos.evaluation;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.cohort.ParticipantNotes;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

@Component
class ProgramsListener implements Subscriber<ProgramsEvent> {

	private final WavePlanner planner;

	private final Cohorts cohorts;

	private final ParticipantNotes participants;

	ProgramsListener(WavePlanner planner, Cohorts cohorts, ParticipantNotes participants) {
		this.planner = planner;
		this.cohorts = cohorts;
		this.participants = participants;
	}

	@Override
	public EventHandlers<ProgramsEvent> handlers() {
		return EventHandlers.of(ProgramsEvent.class)
			.on(CohortOpened.class, this.planner::plan)
			.on(CohortClosed.class, this.planner::end)
			.on(ParticipantWithdrawn.class, this::withdraw)
			.on(ParticipantEnrolled.class, this.participants::keep);
	}

	private void withdraw(ParticipantWithdrawn event) {
		this.cohorts.take(event.cohort());
		this.cohorts.withdraw(event.cohort(), event.person());
	}

}
