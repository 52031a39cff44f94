package org.alkimos.kernel.events;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * What events leave behind on their way: rows that wait, events set aside, records at the
 * broker. Events carry ids, and a few of them facts about the person; those go too when
 * the person is erased.
 */
public class EventTraces {

	private final JdbcClient everywhere;

	private final ParkedRows parked;

	/** Asked late: those who listen also start the jobs that wipe. */
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
	 * Removes what waits or lies about of a person of the bound institution, once every
	 * module has acted on the erasure. May be repeated at any time.
	 * @throws NotYet if an event still waits or a module still has to act
	 */
	public void wipe(PersonId person) {
		requireNothingToSend(person);
		this.broker.awaitReaders(readersByTopic());
		// No further than needed: after a restore, what lies at the broker is read again.
		this.broker.deleteBefore(this.records.behindLast(person, personalTopics(), personalTypes()));
		this.transaction.executeWithoutResult((status) -> {
			this.parked.forget(person, personalTypes());
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

	private static List<String> personalTypes() {
		return personalRecords().map(EventCodec::typeOf).toList();
	}

	private List<String> personalTopics() {
		return personalRecords().map(this.names::topicOf).distinct().toList();
	}

	/** Events that tell more than ids of the person they name. */
	private static Stream<Class<?>> personalRecords() {
		return EventTopics.publishers()
			.stream()
			.<Class<?>>flatMap((publisher) -> Arrays.stream(publisher.getPermittedSubclasses()))
			.filter((record) -> record.isAnnotationPresent(EventType.class)
					&& record.getAnnotation(EventType.class).personal());
	}

	/** Someone still has to read or act; to be tried again. */
	public static final class NotYet extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotYet(String message) {
			super(message);
		}

	}

}
