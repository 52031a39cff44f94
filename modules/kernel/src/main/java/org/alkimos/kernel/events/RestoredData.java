package org.alkimos.kernel.events;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * What to do with the events in Kafka after the database was set back: those before the
 * backup are read again, as their effects may be missing, and those of the time that was
 * lost are passed over, as what they tell of no longer happened.
 *
 * @param to the moment the data are from, null if nothing was set back
 * @param at the moment of the restoration; events from then on count as ever
 */
@ConfigurationProperties("alkimos.restored")
record RestoredData(@Nullable Instant to, @Nullable Instant at) implements ConsumerAwareRebalanceListener {

	/** An event lies in Kafka long before its effect only if its consumers were away. */
	private static final Duration MARGIN = Duration.ofHours(24);

	RestoredData {
		if ((to == null) != (at == null)) {
			throw new IllegalArgumentException(
					"Set both alkimos.restored.to and alkimos.restored.at, or neither of them");
		}
	}

	boolean isLost(ConsumerRecord<String, byte[]> message) {
		if (this.to == null || this.at == null) {
			return false;
		}
		try {
			Instant occurred = Instant.parse(CloudEvent.header(message, CloudEvent.TIME));
			return occurred.isAfter(this.to) && occurred.isBefore(this.at);
		}
		catch (IllegalArgumentException | DateTimeParseException ex) {
			// The inbox decides about a record without a time.
			return false;
		}
	}

	@Override
	public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
		if (this.to == null) {
			return;
		}
		long since = this.to.minus(MARGIN).toEpochMilli();
		Map<TopicPartition, Long> wanted = new HashMap<>();
		partitions.forEach((partition) -> wanted.put(partition, since));
		consumer.offsetsForTimes(wanted).forEach((partition, found) -> {
			if (found != null) {
				consumer.seek(partition, found.offset());
			}
		});
	}

}
