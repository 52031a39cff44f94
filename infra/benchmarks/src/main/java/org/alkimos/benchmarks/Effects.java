package org.alkimos.benchmarks;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.alkimos.contracts.progress.MeetingHeld;
import org.alkimos.contracts.progress.ProgressEvent;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** A module that takes the events, as every module does: claimed, acted on, committed. */
@Component
class Effects implements Subscriber<ProgressEvent> {

	private final Map<UUID, Long> committed = new ConcurrentHashMap<>();

	private final JdbcClient jdbc;

	Effects(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public EventHandlers<ProgressEvent> handlers() {
		return EventHandlers.of(ProgressEvent.class).on(MeetingHeld.class, this::keep);
	}

	private void keep(MeetingHeld held) {
		UUID id = held.head().eventId();
		this.jdbc.sql("insert into benchmark.effect values (?)").param(id).update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Effects.this.committed.put(id, System.nanoTime());
			}
		});
	}

	boolean has(UUID event) {
		return this.committed.containsKey(event);
	}

	long at(UUID event) {
		return this.committed.getOrDefault(event, 0L);
	}

}
