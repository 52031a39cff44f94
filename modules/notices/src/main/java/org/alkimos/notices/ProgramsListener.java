package org.alkimos.notices;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.ParticipantWithdrawn;
import org.alkimos.contracts.programs.ProgramsEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/**
 * Handles closed cohorts and withdrawals. Participants get no notices before their pod is
 * published.
 */
@Component
class ProgramsListener implements Subscriber<ProgramsEvent> {

	private final Tasks tasks;

	private final Notices notices;

	ProgramsListener(Tasks tasks, Notices notices) {
		this.tasks = tasks;
		this.notices = notices;
	}

	@Override
	public EventHandlers<ProgramsEvent> handlers() {
		return EventHandlers.of(ProgramsEvent.class)
			.on(ParticipantWithdrawn.class,
					(left) -> this.tasks.lapse(left.person(), left.cohort(), left.head().occurredAt()))
			.on(CohortClosed.class,
					(closed) -> this.notices.ofCohort(closed, NoticeKind.COHORT_CLOSED, closed.cohort(), ""));
	}

}
