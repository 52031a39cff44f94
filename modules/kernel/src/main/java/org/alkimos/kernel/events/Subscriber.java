package org.alkimos.kernel.events;

/**
 * Consumes one publisher's events. Called with the institution bound, inside the
 * transaction that also claims the event, so an effect happens exactly once. Thrown
 * exceptions are retried, then the event and its aggregate's successors park.
 *
 * @param <E> the publisher's sealed event interface
 */
public interface Subscriber<E extends DomainEvent> {

	void on(E event);

}
