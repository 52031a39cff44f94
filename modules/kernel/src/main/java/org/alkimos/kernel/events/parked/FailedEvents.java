package org.alkimos.kernel.events.parked;

import java.time.Duration;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.alkimos.kernel.events.CloudEvent;
import org.alkimos.kernel.events.EventAddress;
import org.alkimos.kernel.events.RetrySettings;
import org.alkimos.kernel.events.parked.ParkedRows.Waiting;

/**
 * Decides what happens to an event that a module could not process: a retry after a
 * pause, parking, or waiting for a version that knows its type. Must be called in a
 * transaction of the event's institution.
 */
public class FailedEvents {

	private static final Logger log = LoggerFactory.getLogger(FailedEvents.class);

	private final ParkedRows parked;

	private final RetryRows retries;

	private final RetrySettings settings;

	FailedEvents(ParkedRows parked, RetryRows retries, RetrySettings settings) {
		this.parked = parked;
		this.retries = retries;
		this.settings = settings;
	}

	/** Whether an event has to wait because an earlier one of its aggregate does. */
	public boolean waitsBehindAnother(String consumer, EventAddress address, ConsumerRecord<String, byte[]> message) {
		if (!this.parked.any(consumer, address.key())) {
			return false;
		}
		boolean locked = this.parked.tryTake(consumer, address.key());
		if (locked && !this.parked.any(consumer, address.key())) {
			return false;
		}
		// While a retry or replay holds the lock, it may remove the event before this one
		// without seeing this one: the retries have to look again.
		Optional<Duration> lookAgain = locked ? Optional.empty() : Optional.of(Duration.ZERO);
		this.retries.add(consumer, address, message, "Waiting behind an earlier event for the same aggregate", 0,
				lookAgain);
		return true;
	}

	/** Parks a record that lacks a header; no retry changes that. */
	public void incomplete(String consumer, EventAddress address, ConsumerRecord<String, byte[]> message) {
		this.parked.take(consumer, address.key());
		this.retries.add(consumer, address, message, "Headers are missing or malformed", 1, Optional.empty());
		logParked(consumer, address.event(), "headers are missing or malformed");
	}

	/** Records the first failed attempt; the aggregate's later events wait for it. */
	public void first(String consumer, EventAddress address, ConsumerRecord<String, byte[]> message, Throwable cause) {
		this.parked.take(consumer, address.key());
		int attempts = counted(0, cause);
		Optional<Duration> pause = pause(attempts, cause);
		this.retries.add(consumer, address, message, DatabaseFailures.rootOf(cause), attempts, pause);
		if (pause.isEmpty()) {
			logParked(consumer, address.event(), DatabaseFailures.rootOf(cause));
		}
		else if (cause instanceof UnknownType) {
			log.info("Event {} waits in {} for a version that knows {}", address.event(), consumer, address.type());
		}
		else {
			log.info("Event {} failed in {} and is retried: {}", address.event(), consumer,
					DatabaseFailures.rootOf(cause));
		}
	}

	/** Records another failed attempt. */
	void again(String consumer, Waiting event, Throwable cause) {
		int attempts = counted(event.attempts(), cause);
		Optional<Duration> pause = pause(attempts, cause);
		this.retries.failed(event, DatabaseFailures.rootOf(cause), attempts, pause);
		if (pause.isEmpty()) {
			logParked(consumer, CloudEvent.header(event.message(), CloudEvent.ID), DatabaseFailures.rootOf(cause));
		}
	}

	/** A failure of the database, or an older version, says nothing about the event. */
	private static int counted(int before, Throwable cause) {
		return (DatabaseFailures.isAway(cause) || cause instanceof UnknownType) ? before : before + 1;
	}

	/** An unknown type is due at once, for instances that know it: {@link RetryRows}. */
	private Optional<Duration> pause(int attempts, Throwable cause) {
		return switch (cause) {
			case Unreadable _ -> Optional.empty();
			case UnknownType _ -> Optional.of(Duration.ZERO);
			default -> this.settings.pauseAfter(attempts);
		};
	}

	private static void logParked(String consumer, Object event, String cause) {
		log.warn("Event {} is parked by {}: {}", event, consumer, cause);
	}

}
