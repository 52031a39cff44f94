package org.alkimos.kernel.events.parked;

import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The modules that events are delivered to. */
public interface Recipients {

	/** The module of this name, or empty if this version has none. */
	Optional<? extends Recipient> of(String consumer);

	/** A module that takes events. */
	interface Recipient {

		/**
		 * Delivers an event unless it was delivered before. Must be called in a
		 * transaction of the event's institution.
		 */
		void deliverOnce(ConsumerRecord<String, byte[]> message);

	}

}
