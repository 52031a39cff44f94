package org.alkimos.kernel.events;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The events of one publisher that a subscriber acts on, each with its handler. Nothing
 * else declares them, so an event cannot be declared without a handler or handled without
 * being declared. Immutable.
 *
 * @param <E> the publisher's sealed event interface
 */
public final class EventHandlers<E extends DomainEvent> {

	private final Class<E> publisher;

	private final Map<Class<? extends E>, Consumer<E>> byRecord;

	private EventHandlers(Class<E> publisher, Map<Class<? extends E>, Consumer<E>> byRecord) {
		this.publisher = publisher;
		this.byRecord = byRecord;
	}

	/** No handler yet. */
	public static <E extends DomainEvent> EventHandlers<E> of(Class<E> publisher) {
		return new EventHandlers<>(publisher, Map.of());
	}

	/** One handler for every event of the publisher. */
	public static <E extends DomainEvent> EventHandlers<E> ofAll(Class<E> publisher, Consumer<? super E> handler) {
		EventHandlers<E> all = of(publisher);
		for (Class<? extends E> type : EventCodec.recordsOf(publisher).values()) {
			all = all.on(type, handler);
		}
		return all;
	}

	/**
	 * These handlers and one more.
	 * @throws IllegalArgumentException if the type is not an event record of the
	 * publisher, or has a handler
	 */
	public <R extends E> EventHandlers<E> on(Class<R> type, Consumer<? super R> handler) {
		if (!EventCodec.recordsOf(this.publisher).containsValue(type)) {
			throw new IllegalArgumentException("%s is not an event of %s".formatted(type, this.publisher));
		}
		if (this.byRecord.containsKey(type)) {
			throw new IllegalArgumentException(type + " has two handlers");
		}
		Map<Class<? extends E>, Consumer<E>> more = new LinkedHashMap<>(this.byRecord);
		more.put(type, (event) -> handler.accept(type.cast(event)));
		return new EventHandlers<>(this.publisher, more);
	}

	public Class<E> publisher() {
		return this.publisher;
	}

	/** The records with a handler. */
	public Set<Class<? extends E>> records() {
		return Set.copyOf(this.byRecord.keySet());
	}

	/** Whether events of this record have a handler. */
	public boolean has(Class<?> type) {
		return this.byRecord.containsKey(type);
	}

	/**
	 * Calls the event's handler.
	 * @throws IllegalArgumentException if it has none
	 */
	public void handle(E event) {
		Consumer<E> handler = this.byRecord.get(event.getClass());
		if (handler == null) {
			throw new IllegalArgumentException("No handler for " + event.getClass());
		}
		handler.accept(event);
	}

}
