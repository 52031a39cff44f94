package org.alkimos.progress;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.kernel.events.Subscriber;

@Component
class MatchingListener implements Subscriber<MatchingEvent> {

	private final Launch launch;

	MatchingListener(Launch launch) {
		this.launch = launch;
	}

	@Override
	public void on(MatchingEvent event) {
		switch (event) {
			case PodFormed formed -> this.launch.begin(formed);
		}
	}

}
