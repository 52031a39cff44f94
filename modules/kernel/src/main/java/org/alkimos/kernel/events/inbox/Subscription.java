package org.alkimos.kernel.events.inbox;

import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

import org.springframework.aop.support.AopUtils;

import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.parked.UnknownType;
import org.alkimos.kernel.events.parked.Unreadable;
import org.alkimos.kernel.observation.LogContext;
import org.alkimos.kernel.observation.Traces;

/**
 * The handlers of one subscriber.
 *
 * @param module module of the subscriber: the package below the application's
 * @param topic topic of the publisher at the broker
 * @param records all records of the publisher in this version, by type
 */
record Subscription<E extends DomainEvent>(String module, EventHandlers<E> handlers, String topic,
		Map<String, Class<? extends E>> records, EventCodec codec, Traces traces) {

	static <E extends DomainEvent> Subscription<E> of(Subscriber<E> subscriber, EventCodec codec, TopicNames names,
			Traces traces) {
		EventHandlers<E> handlers = subscriber.handlers();
		return new Subscription<>(AopUtils.getTargetClass(subscriber).getPackageName().split("\\.")[2], handlers,
				names.topicOf(handlers.publisher()), EventCodec.recordsOf(handlers.publisher()), codec, traces);
	}

	/**
	 * Whether a record is for this subscriber: an event with a handler, or one of a type
	 * that this version of the publisher does not have.
	 */
	boolean concerns(ConsumerRecord<String, byte[]> message) {
		if (!this.topic.equals(message.topic())) {
			return false;
		}
		Class<? extends E> type = this.records.get(CloudEvent.header(message, CloudEvent.TYPE));
		return type == null || this.handlers.has(type);
	}

	/**
	 * Delivers an event that concerns this subscriber; others are ignored.
	 * @throws UnknownType if the publisher has no such type in this version
	 * @throws Unreadable if the payload is not an event of its type
	 */
	void deliver(ConsumerRecord<String, byte[]> message) {
		if (!concerns(message)) {
			return;
		}
		Class<? extends E> type = this.records.get(CloudEvent.header(message, CloudEvent.TYPE));
		if (type == null) {
			throw new UnknownType();
		}
		LogContext.EVENT.run(CloudEvent.idForLogs(message), () -> this.traces.run(EventCodec.typeOf(type),
				CloudEvent.traceparent(message), () -> this.handlers.handle(read(message, type))));
	}

	private E read(ConsumerRecord<String, byte[]> message, Class<? extends E> type) {
		try {
			return Optional.<E>ofNullable(this.codec.read(message.value(), type)).orElseThrow(Unreadable::new);
		}
		catch (JacksonException | IllegalArgumentException ex) {
			throw new Unreadable(ex);
		}
	}

}
