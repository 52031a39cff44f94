package org.alkimos.matching;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** What the module told the others, as it came out of Kafka. */
@Component
class HeardPods implements Subscriber<MatchingEvent> {

	private final List<MatchingEvent> events = new CopyOnWriteArrayList<>();

	@Override
	public EventHandlers<MatchingEvent> handlers() {
		return EventHandlers.ofAll(MatchingEvent.class, this.events::add);
	}

	private List<MatchingEvent> of(CohortId cohort) {
		return this.events.stream().filter((event) -> switch (event) {
			case PodFormed formed -> formed.cohort().equals(cohort);
			case PodChanged changed -> changed.cohort().equals(cohort);
			case PodDissolved dissolved -> dissolved.cohort().equals(cohort);
			case MatchRunEnded ended -> ended.cohort().equals(cohort);
		}).toList();
	}

	<E extends MatchingEvent> List<E> of(CohortId cohort, Class<E> type) {
		return of(cohort).stream().filter(type::isInstance).map(type::cast).toList();
	}

}
