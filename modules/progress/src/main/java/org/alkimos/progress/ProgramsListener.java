package org.alkimos.progress;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.CohortStageStarted;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.progress.pod.Cohorts;

@Component
class ProgramsListener implements Subscriber<ProgramsEvent> {

	private final Cohorts cohorts;

	ProgramsListener(Cohorts cohorts) {
		this.cohorts = cohorts;
	}

	@Override
	public void on(ProgramsEvent event) {
		switch (event) {
			case CohortOpened opened -> this.cohorts.keep(opened.cohort(), opened.timeZone());
			case CohortStageStarted _, ParticipantEnrolled _, ParticipantTiesChanged _, ParticipantWithdrawn _,
					CohortClosed _ ->
				{
				}
		}
	}

}
