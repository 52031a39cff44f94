package org.alkimos.platform.isolation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventCodec;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.EventTopics;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

import static org.awaitility.Awaitility.await;

/**
 * Every kind of event, told by one institution about what belongs to another, given to
 * every subscriber as its module's inbox does: the teller's institution bound, in a
 * transaction.
 */
final class ForgedEvents {

	private static final Path GOLDEN = Path.of("..", "modules", "contracts", "src", "test", "resources", "golden");

	/** Stands for every id in the golden files. */
	private static final String ANY = "01890000-0000-7000-8000-000000000001";

	/** How ids in addresses are called in events; all other ids are people's. */
	private static final Map<String, String> NAMES = Map.of("pod", "podId", "cohort", "cohortId", "program",
			"programId", "meeting", "meetingId", "wave", "waveId", "assessment", "assessmentId", "institution",
			"institutionId");

	private final EventCodec codec = new EventCodec();

	private final List<Subscriber<?>> subscribers;

	private final TransactionTemplate transaction;

	ForgedEvents(List<Subscriber<?>> subscribers, TransactionTemplate transaction) {
		this.subscribers = subscribers;
		this.transaction = transaction;
	}

	/** Gives them to all and tells how many were taken without a word. */
	int deliver(TenantId teller, World about) {
		return (int) EventTopics.publishers()
			.stream()
			.flatMap((publisher) -> Stream.of(publisher.getPermittedSubclasses()))
			.map((type) -> forged(type.asSubclass(DomainEvent.class), teller, about))
			.flatMap((event) -> this.subscribers.stream().filter((one) -> deliver(teller, one, event)))
			.count();
	}

	@SuppressWarnings("unchecked")
	private boolean deliver(TenantId teller, Subscriber<?> subscriber, DomainEvent event) {
		var handlers = (EventHandlers<DomainEvent>) subscriber.handlers();
		if (!handlers.has(event.getClass())) {
			return false;
		}
		try {
			Tenancy.run(teller, () -> this.transaction.executeWithoutResult((status) -> handlers.handle(event)));
			return true;
		}
		catch (RuntimeException ex) {
			// Would be parked.
			return false;
		}
	}

	private DomainEvent forged(Class<? extends DomainEvent> type, TenantId teller, World about) {
		try {
			String json = Files.readString(GOLDEN.resolve(EventCodec.typeOf(type) + ".json"));
			json = json.replace("\"eventId\":\"" + ANY, "\"eventId\":\"" + UUID.randomUUID())
				.replace("\"tenantId\":\"" + ANY, "\"tenantId\":\"" + teller.value());
			for (Map.Entry<String, String> name : NAMES.entrySet()) {
				json = json.replace("\"" + name.getKey() + "\":\"" + ANY,
						"\"" + name.getKey() + "\":\"" + about.ids().get(name.getValue()));
			}
			json = json.replace(ANY, String.valueOf(about.ids().get("personId")));
			return this.codec.read(json.getBytes(StandardCharsets.UTF_8), type);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Fingerprints of an institution's rows, once they have stood still for a moment. */
	static Map<String, String> restingRowsOf(JdbcClient superuser, TenantId institution) {
		Map<String, String> before = new HashMap<>();
		await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(700)).until(() -> {
			Map<String, String> now = rowsOf(superuser, institution);
			boolean still = now.equals(before);
			before.putAll(now);
			return still;
		});
		return before;
	}

	/**
	 * A fingerprint of each table's rows of an institution, as the superuser sees them.
	 */
	static Map<String, String> rowsOf(JdbcClient superuser, TenantId institution) {
		return superuser.sql("""
				select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				join pg_policy p on p.polrelid = c.oid and p.polname = 'tenant'
				where n.nspname not in ('kernel', 'platform') order by 1""")
			.query(String.class)
			.list()
			.stream()
			.collect(Collectors.toMap((table) -> table, (table) -> superuser
				.sql("select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t where tenant_id = ?"
					.formatted(table))
				.param(institution.value())
				.query(String.class)
				.single()));
	}

}
