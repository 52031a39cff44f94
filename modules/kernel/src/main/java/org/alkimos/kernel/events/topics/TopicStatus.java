package org.alkimos.kernel.events.topics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Result of the latest check at the broker.
 *
 * @param at when it was checked
 * @param failure kind of error if the broker did not answer or refused, otherwise null
 * @param missing topics that do not exist
 * @param oldestRecords age that a record of each topic can reach; empty for topics that
 * keep records without limit
 */
public record TopicStatus(Instant at, @Nullable String failure, List<String> missing,
		Map<String, Optional<Duration>> oldestRecords) {

	public TopicStatus {
		missing = List.copyOf(missing);
		oldestRecords = Map.copyOf(oldestRecords);
	}

	static TopicStatus failed(Instant at, String failure) {
		return new TopicStatus(at, failure, List.of(), Map.of());
	}

	/** Whether the broker answered and every topic exists. */
	public boolean complete() {
		return this.failure == null && this.missing.isEmpty();
	}

	/**
	 * Topics whose records can outlive rows that are kept for the given time; a record
	 * read again after its row was deleted would take effect twice.
	 */
	public List<String> outliving(Duration kept) {
		return this.oldestRecords.entrySet()
			.stream()
			.filter((topic) -> topic.getValue().isEmpty() || topic.getValue().get().compareTo(kept) >= 0)
			.map(Map.Entry::getKey)
			.sorted()
			.toList();
	}

}
