package org.alkimos.kernel.events;

/**
 * Acts on events of one publisher. A handler is called with the institution bound, inside
 * the transaction that also claims the event, so an effect happens exactly once. Thrown
 * exceptions are retried, then the event and its aggregate's successors park. Events
 * without a handler in any subscriber of the module are neither claimed nor decoded.
 *
 * @param <E> the publisher's sealed event interface
 */
public interface Subscriber<E extends DomainEvent> {

	/** The events it acts on. Read once, at the start. */
	EventHandlers<E> handlers();

}
