package org.alkimos.matching;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.ParticipantEnrolled;
import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.kernel.events.EventHandlers;
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
	public EventHandlers<ProgramsEvent> handlers() {
		return EventHandlers.of(ProgramsEvent.class)
			.on(CohortOpened.class, this.cohorts::opened)
			.on(ParticipantEnrolled.class, this::enrolled)
			.on(ParticipantTiesChanged.class, this::tied)
			.on(ParticipantWithdrawn.class, this.cohorts::withdrawn)
			.on(CohortClosed.class, (closed) -> this.cohorts.closed(closed.cohort()));
	}

	private void enrolled(ParticipantEnrolled event) {
		this.cohorts.enrolled(event);
		this.forgotten.forgetIfErased(event.participant(), event.person());
	}

	private void tied(ParticipantTiesChanged event) {
		this.cohorts.tied(event);
		this.forgotten.forgetIfErased(event.participant(), event.person());
	}

}
