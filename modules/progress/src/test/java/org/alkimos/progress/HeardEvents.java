package org.alkimos.progress;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.ProgressEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Listens to what the module itself tells, over Kafka. */
@Component
class HeardEvents implements Subscriber<ProgressEvent> {

	private final Map<PodId, List<ProgressEvent>> heard = new ConcurrentHashMap<>();

	@Override
	public EventHandlers<ProgressEvent> handlers() {
		return EventHandlers.ofAll(ProgressEvent.class, this::hear);
	}

	private void hear(ProgressEvent event) {
		this.heard.computeIfAbsent(new PodId(event.aggregateId()), (pod) -> new CopyOnWriteArrayList<>()).add(event);
	}

	List<String> of(PodId pod) {
		return this.heard.getOrDefault(pod, List.of())
			.stream()
			.map((event) -> event.getClass().getSimpleName())
			.toList();
	}

	List<Long> revisionsOf(PodId pod) {
		return this.heard.getOrDefault(pod, List.of()).stream().map((event) -> event.head().revision()).toList();
	}

}
