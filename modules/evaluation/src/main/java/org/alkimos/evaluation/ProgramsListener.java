package org.alkimos.evaluation;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.CohortStageStarted;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.cohort.ParticipantNotes;
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
	public void on(ProgramsEvent event) {
		switch (event) {
			case CohortOpened opened -> this.planner.plan(opened);
			case CohortClosed closed -> this.planner.end(closed);
			case ParticipantWithdrawn withdrawn -> {
				this.cohorts.take(withdrawn.cohort());
				this.cohorts.withdraw(withdrawn.cohort(), withdrawn.person());
			}
			case ParticipantEnrolled enrolled -> this.participants.keep(enrolled);
			case CohortStageStarted _, ParticipantTiesChanged _ -> {
				// Invitations follow from pods, not from enrollment.
			}
		}
	}

}
