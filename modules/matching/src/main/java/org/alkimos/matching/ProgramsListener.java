package org.alkimos.matching;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.CohortStageStarted;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.matching.cohort.CohortSnapshot;

@Component
class ProgramsListener implements Subscriber<ProgramsEvent> {

	private final CohortSnapshot cohorts;

	private final MemberErasure forgotten;

	ProgramsListener(CohortSnapshot cohorts, MemberErasure forgotten) {
		this.cohorts = cohorts;
		this.forgotten = forgotten;
	}

	@Override
	public void on(ProgramsEvent event) {
		switch (event) {
			case CohortOpened opened -> this.cohorts.opened(opened);
			case ParticipantEnrolled enrolled -> {
				this.cohorts.enrolled(enrolled);
				this.forgotten.forgetIfErased(enrolled.participant(), enrolled.person());
			}
			case ParticipantTiesChanged tied -> {
				this.cohorts.tied(tied);
				this.forgotten.forgetIfErased(tied.participant(), tied.person());
			}
			case ParticipantWithdrawn withdrawn -> this.cohorts.withdrawn(withdrawn);
			case CohortClosed closed -> this.cohorts.closed(closed.cohort());
			case CohortStageStarted started -> {
				// Stage changes are caused by matching itself.
			}
		}
	}

}
