package org.alkimos.evaluation;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.CohortStageStarted;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.kernel.events.Subscriber;

@Component
class ProgramsListener implements Subscriber<ProgramsEvent> {

	private final WavePlanner planner;

	private final Cohorts cohorts;

	ProgramsListener(WavePlanner planner, Cohorts cohorts) {
		this.planner = planner;
		this.cohorts = cohorts;
	}

	@Override
	public void on(ProgramsEvent event) {
		switch (event) {
			case CohortOpened opened -> this.planner.plan(opened);
			case CohortClosed closed -> this.planner.end(closed);
			case ParticipantWithdrawn withdrawn -> {
				this.cohorts.take(withdrawn.cohort());
				this.cohorts.withdraw(withdrawn.cohort(), withdrawn.person());
			}
			case CohortStageStarted _, ParticipantEnrolled _, ParticipantTiesChanged _ -> {
				// Who is asked follows from pods, not from enrolment.
			}
		}
	}

}
