package org.alkimos.kernel.events.outbox;

import java.time.ZoneOffset;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.events.DeliveryWatch;
import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.observation.Traces;

/**
 * Writes each published event in the transaction of the change that caused it. The only
 * in-process listener on contract events: it inserts the row that the relay sends after
 * the commit.
 */
@Component
class Outbox {

	/**
	 * Rows are relayed per lane, one relay at a time, so that the order of a key holds
	 * with several relays.
	 */
	static final int LANES = 8;

	private final JdbcClient jdbc;

	private final EventCodec codec;

	private final OutboxSignal bell;

	private final DeliveryWatch watch;

	private final Traces traces;

	Outbox(JdbcClient jdbc, EventCodec codec, OutboxSignal bell, ObjectProvider<DeliveryWatch> watch, Traces traces) {
		this.jdbc = jdbc;
		this.codec = codec;
		this.bell = bell;
		this.watch = watch.getIfAvailable(() -> DeliveryWatch.NOBODY);
		this.traces = traces;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(DomainEvent event) {
		String key = event.head().tenantId().value() + "/" + event.aggregateId();
		this.jdbc.sql("""
				insert into kernel.outbox (event_id, lane, topic, key, type, payload, occurred_at, traceparent)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(event.head().eventId(), Math.floorMod(key.hashCode(), LANES), EventCodec.topicOf(event.getClass()),
					key, EventCodec.typeOf(event.getClass()), this.codec.write(event),
					event.head().occurredAt().atOffset(ZoneOffset.UTC))
			.param(this.traces.current())
			.update();
		this.watch.at(DeliveryStep.WRITTEN);
		ringAfterCommit();
	}

	private void ringAfterCommit() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Outbox.this.watch.at(DeliveryStep.COMMITTED);
				Outbox.this.bell.ring();
			}
		});
	}

}
