package org.alkimos.progress;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
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
	public void on(MatchingEvent event) {
		switch (event) {
			case PodFormed formed -> this.launch.begin(formed);
			case PodChanged changed -> this.changes.follow(changed);
			case PodDissolved dissolved -> this.changes.dissolve(dissolved);
			case MatchRunEnded _ -> {
				// Drafts have no effect until they are published.
			}
		}
	}

}
