package org.alkimos.kernel.events;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Identifying fields of a record. Where a header or the key is missing or malformed, a
 * stand-in derived from the record's position makes it possible to park the record.
 *
 * @param institution the platform's tenant if the record names none
 * @param complete whether nothing is a stand-in
 */
public record EventAddress(TenantId institution, UUID event, String type, String key, boolean complete) {

	private static final UUID UNKNOWN_AGGREGATE = new UUID(0, 0);

	public static EventAddress of(ConsumerRecord<String, byte[]> message) {
		Optional<UUID> tenant = header(message, CloudEvent.TENANT).flatMap(EventAddress::uuid);
		Optional<UUID> event = header(message, CloudEvent.ID).flatMap(EventAddress::uuid);
		Optional<String> type = header(message, CloudEvent.TYPE).filter((value) -> !value.isBlank());
		boolean keyed = message.key() != null && aggregate(message.key()).isPresent();
		UUID position = UUID
			.nameUUIDFromBytes("%s-%d@%d".formatted(message.topic(), message.partition(), message.offset())
				.getBytes(StandardCharsets.UTF_8));
		TenantId institution = tenant.map(TenantId::new).orElse(PlatformTenant.ID);
		String key = (keyed && tenant.isPresent()) ? message.key() : institution.value() + "/" + position;
		return new EventAddress(institution, event.orElse(position), type.orElse("unknown"), key,
				tenant.isPresent() && event.isPresent() && type.isPresent() && keyed);
	}

	/** Returns the aggregate a key names, or the nil UUID. */
	public static UUID aggregateOf(String key) {
		return aggregate(key).orElse(UNKNOWN_AGGREGATE);
	}

	private static Optional<UUID> aggregate(String key) {
		int slash = key.indexOf('/');
		return (slash > 0 && uuid(key.substring(0, slash)).isPresent()) ? uuid(key.substring(slash + 1))
				: Optional.empty();
	}

	private static Optional<String> header(ConsumerRecord<?, ?> message, String name) {
		@Nullable Header header = message.headers().lastHeader(name);
		// PostgreSQL stores no NUL.
		return (header != null && header.value() != null)
				? Optional.of(new String(header.value(), StandardCharsets.UTF_8).replace("\0", "")) : Optional.empty();
	}

	private static Optional<UUID> uuid(String text) {
		try {
			return Optional.of(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

}
