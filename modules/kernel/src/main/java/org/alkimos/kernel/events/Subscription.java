package org.alkimos.kernel.events;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;

/** A subscriber together with the publisher whose events it takes. */
record Subscription<E extends DomainEvent>(Subscriber<E> subscriber, String topic,
		Map<String, Class<? extends E>> records, EventCodec codec) {

	@SuppressWarnings("unchecked")
	static Subscription<?> of(Subscriber<?> subscriber, EventCodec codec, TopicNames names) {
		Class<?> publisher = ResolvableType.forClass(AopUtils.getTargetClass(subscriber))
			.as(Subscriber.class)
			.getGeneric(0)
			.toClass();
		return of((Subscriber<DomainEvent>) subscriber, (Class<DomainEvent>) publisher, codec, names);
	}

	private static <E extends DomainEvent> Subscription<E> of(Subscriber<E> subscriber, Class<E> publisher,
			EventCodec codec, TopicNames names) {
		return new Subscription<>(subscriber, names.topicOf(publisher), EventCodec.recordsOf(publisher), codec);
	}

	/** The module the subscriber lives in: the package below the application's. */
	String module() {
		return AopUtils.getTargetClass(this.subscriber).getPackageName().split("\\.")[2];
	}

	/**
	 * Delivers if this publisher's; a type this version does not know is a newer
	 * publisher's and not ours to act on.
	 */
	void deliver(ConsumerRecord<String, byte[]> message) {
		Class<? extends E> type = this.topic.equals(message.topic())
				? this.records.get(CloudEvent.header(message, CloudEvent.TYPE)) : null;
		if (type != null) {
			this.subscriber.on(this.codec.read(message.value(), type));
		}
	}

}
