package org.alkimos.evaluation;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.evaluation.cohort.Pod;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

@Component
class MatchingListener implements Subscriber<MatchingEvent> {

	private final WavePlanner planner;

	MatchingListener(WavePlanner planner) {
		this.planner = planner;
	}

	@Override
	public EventHandlers<MatchingEvent> handlers() {
		return EventHandlers.of(MatchingEvent.class)
			.on(PodFormed.class,
					(formed) -> this.planner
						.start(new Pod(formed.pod(), formed.cohort(), formed.mentors(), formed.mentees())))
			.on(PodChanged.class,
					(changed) -> this.planner
						.follow(new Pod(changed.pod(), changed.cohort(), changed.mentors(), changed.mentees())))
			.on(PodDissolved.class, (dissolved) -> this.planner.dissolve(dissolved.cohort(), dissolved.pod()));
	}

}
