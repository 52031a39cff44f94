package org.alkimos.progress;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.progress.change.PodChanges;

@Component
class MatchingListener implements Subscriber<MatchingEvent> {

	private final PodStart launch;

	private final PodChanges changes;

	MatchingListener(PodStart launch, PodChanges changes) {
		this.launch = launch;
		this.changes = changes;
	}

	@Override
	public EventHandlers<MatchingEvent> handlers() {
		return EventHandlers.of(MatchingEvent.class)
			.on(PodFormed.class, this.launch::begin)
			.on(PodChanged.class, this.changes::follow)
			.on(PodDissolved.class, this.changes::dissolve);
	}

}
