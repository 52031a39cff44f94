package org.alkimos.evaluation;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.EvaluationEvent;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Remembers what this module told the others through Kafka. */
@Component
class Heard implements Subscriber<EvaluationEvent> {

	private final List<EvaluationEvent> events = new CopyOnWriteArrayList<>();

	@Override
	public EventHandlers<EvaluationEvent> handlers() {
		return EventHandlers.ofAll(EvaluationEvent.class, this.events::add);
	}

	<E extends EvaluationEvent> List<E> all(Class<E> type, Function<E, CohortId> of, CohortId cohort) {
		return this.events.stream()
			.filter(type::isInstance)
			.map(type::cast)
			.filter((event) -> of.apply(event).equals(cohort))
			.toList();
	}

}
