package org.alkimos.agreements;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.agreements.AgreementsEvent;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** What the module told the others, as it came out of Kafka. */
@Component
class HeardEvents implements Subscriber<AgreementsEvent> {

	private final List<AgreementsEvent> events = new CopyOnWriteArrayList<>();

	@Override
	public EventHandlers<AgreementsEvent> handlers() {
		return EventHandlers.ofAll(AgreementsEvent.class, this.events::add);
	}

	/** Names of the events about the pod, in the order they came. */
	List<String> namesOf(PodId pod) {
		return this.events.stream()
			.filter((event) -> event.toString().contains(pod.value().toString()))
			.map((event) -> event.getClass().getSimpleName())
			.toList();
	}

}
