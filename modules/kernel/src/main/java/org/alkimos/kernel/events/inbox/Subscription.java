package org.alkimos.kernel.events.inbox;

import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.core.JacksonException;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;

import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.parked.UnknownType;
import org.alkimos.kernel.events.parked.Unreadable;
import org.alkimos.kernel.observation.LogContext;
import org.alkimos.kernel.observation.Traces;

/** A subscriber with the publisher of its events. */
record Subscription<E extends DomainEvent>(Subscriber<E> subscriber, String topic,
		Map<String, Class<? extends E>> records, EventCodec codec, Traces traces) {

	@SuppressWarnings("unchecked")
	static Subscription<?> of(Subscriber<?> subscriber, EventCodec codec, TopicNames names, Traces traces) {
		Class<?> publisher = ResolvableType.forClass(AopUtils.getTargetClass(subscriber))
			.as(Subscriber.class)
			.getGeneric(0)
			.toClass();
		return of((Subscriber<DomainEvent>) subscriber, (Class<DomainEvent>) publisher, codec, names, traces);
	}

	private static <E extends DomainEvent> Subscription<E> of(Subscriber<E> subscriber, Class<E> publisher,
			EventCodec codec, TopicNames names, Traces traces) {
		return new Subscription<>(subscriber, names.topicOf(publisher), EventCodec.recordsOf(publisher), codec, traces);
	}

	/** Module of the subscriber: the package below the application's. */
	String module() {
		return AopUtils.getTargetClass(this.subscriber).getPackageName().split("\\.")[2];
	}

	/**
	 * Delivers an event of this publisher; events of others are ignored.
	 * @throws UnknownType if the publisher has no such type in this version
	 * @throws Unreadable if the payload is not an event of its type
	 */
	void deliver(ConsumerRecord<String, byte[]> message) {
		if (!this.topic.equals(message.topic())) {
			return;
		}
		Class<? extends E> type = this.records.get(CloudEvent.header(message, CloudEvent.TYPE));
		if (type == null) {
			throw new UnknownType();
		}
		LogContext.EVENT.run(CloudEvent.idForLogs(message), () -> this.traces.run(EventCodec.typeOf(type),
				CloudEvent.traceparent(message), () -> this.subscriber.on(read(message, type))));
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
