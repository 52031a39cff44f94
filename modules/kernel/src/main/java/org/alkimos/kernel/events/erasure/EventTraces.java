package org.alkimos.kernel.events.erasure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.events.TopicNames;
import org.alkimos.kernel.events.inbox.Inboxes;
import org.alkimos.kernel.events.parked.ParkedRows;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Removes traces of events: outbox rows, parked events, and records at the broker. Events
 * carry IDs, and a few of them personal data, which is removed when the person is erased.
 */
public class EventTraces {

	private final JdbcClient everywhere;

	private final ParkedRows parked;

	/** Resolved lazily: subscribers also start the jobs that use this class. */
	private final Supplier<Inboxes> inboxes;

	private final TopicNames names;

	private final BrokerRecords broker;

	private final PersonalRecords records;

	private final TransactionTemplate transaction;

	EventTraces(JdbcClient everywhere, ParkedRows parked, Supplier<Inboxes> inboxes, TopicNames names,
			BrokerRecords broker, PersonalRecords records, TransactionTemplate transaction) {
		this.everywhere = everywhere;
		this.parked = parked;
		this.inboxes = inboxes;
		this.names = names;
		this.broker = broker;
		this.records = records;
		this.transaction = transaction;
	}

	/**
	 * Removes the queued, parked, and published events about a person of the bound
	 * institution, once every module has processed the erasure. Idempotent.
	 * @throws NotYet if an event is still queued or a module has not processed the
	 * erasure
	 */
	public void wipe(PersonId person) {
		requireNothingToSend(person);
		this.broker.awaitReaders(readersByTopic());
		// No further than needed: after a restore, records at the broker are read again.
		this.broker.deleteBefore(this.records.behindLast(person));
		this.transaction.executeWithoutResult((status) -> {
			this.parked.forget(person);
			String key = Tenancy.current().value() + "/" + person.value();
			if (this.inboxes.get().byModule().keySet().stream().anyMatch((module) -> this.parked.any(module, key))) {
				throw new NotYet("A module has parked events about this person");
			}
		});
	}

	private void requireNothingToSend(PersonId person) {
		boolean waiting = this.everywhere.sql("""
				select exists (select from kernel.outbox where tenant_id = ? and occurred_at <= coalesce(
				  (select erased_at from kernel.erased_person where tenant_id = ? and person_id = ?), 'infinity'))""")
			.params(Tenancy.current().value(), Tenancy.current().value(), person.value())
			.query(Boolean.class)
			.single();
		if (waiting) {
			throw new NotYet("Events are waiting to be sent");
		}
	}

	private Map<String, Set<String>> readersByTopic() {
		Map<String, Set<String>> readers = new HashMap<>();
		this.inboxes.get()
			.byModule()
			.forEach((module, inbox) -> inbox.topics()
				.forEach((topic) -> readers.computeIfAbsent(topic, (name) -> new HashSet<>())
					.add(this.names.groupOf(module))));
		return readers;
	}

	/** Events are still being processed; the call can be retried later. */
	public static final class NotYet extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotYet(String message) {
			super(message);
		}

	}

}
