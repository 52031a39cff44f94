package org.alkimos.kernel.events.inbox;

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

import org.alkimos.kernel.events.CloudEvent;

/**
 * Decides which events in Kafka are processed after the database is restored: those
 * before the backup are read again, because their effects may be missing; those from the
 * lost time are skipped, because their causes were lost.
 *
 * @param to time of the backup, or null if nothing was restored
 * @param at time of the restore; later events are processed as usual
 */
@ConfigurationProperties("alkimos.restored")
record RestoredData(@Nullable Instant to, @Nullable Instant at) implements ConsumerAwareRebalanceListener {

	/** An event is in Kafka long before its effect only if its consumers were down. */
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
