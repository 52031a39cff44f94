package org.alkimos.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Reads the bound institution's entries. */
@Component
class AuditRows {

	private static final String SELECT = "select a.address, l.position, " + SealedContent.COLUMNS + """
			from kernel.audit_entry e left join kernel.audit_address a using (tenant_id, entry_id)
			left join kernel.audit_link l using (tenant_id, entry_id)
			""";

	private static final String AFTER = "(cast(:after as uuid) is null or e.entry_id < :after) ";

	private final JdbcClient jdbc;

	AuditRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<AuditEntry> list(AuditFilter filter, @Nullable AuditEntryId after, int limit) {
		LocalDate day = filter.day();
		return this.jdbc.sql(SELECT + "where " + AFTER + """
				and (cast(:people as uuid[]) is null or e.actor_id = any(:people)
				  or exists (select from kernel.audit_person p where p.tenant_id = e.tenant_id
				    and p.entry_id = e.entry_id and p.person_id = any(:people)))
				and (cast(:action as text) is null or e.action = :action)
				and (cast(:from as timestamptz) is null or (e.at >= :from and e.at < :to))
				order by e.entry_id desc limit :limit""")
			.param("after", idOf(after), Types.OTHER)
			.param("people", idsOf(filter.people()), Types.ARRAY)
			.param("action", filter.action(), Types.VARCHAR)
			.param("from", startOf(day), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("to", startOf((day != null) ? day.plusDays(1) : null), Types.TIMESTAMP_WITH_TIMEZONE)
			.param("limit", limit)
			.query((row, number) -> entry(row))
			.list();
	}

	List<AuditEntry> readsOf(PersonId person, @Nullable AuditEntryId after, int limit) {
		return this.jdbc.sql(SELECT + "where " + AFTER + """
				and e.kind in ('READ', 'EXPORT') and e.actor_id <> :person
				and exists (select from kernel.audit_person p where p.tenant_id = e.tenant_id
				  and p.entry_id = e.entry_id and p.person_id = :person)
				order by e.entry_id desc limit :limit""")
			.param("after", idOf(after), Types.OTHER)
			.param("person", person.value())
			.param("limit", limit)
			.query((row, number) -> entry(row))
			.list();
	}

	private static AuditEntry entry(ResultSet row) throws SQLException {
		SealedContent content = SealedContent.read(row);
		return new AuditEntry(content.id(), content.at(), content.actor(), namesIn(content.roles(), Role.class),
				namesIn(content.roles(), MachineRight.class), AuditKind.valueOf(content.kind()), content.action(),
				content.subjectType(), content.subject(), content.detail(), content.people(),
				Origin.Channel.valueOf(content.channel()), row.getString("address"),
				row.getObject("position", Long.class));
	}

	/** Roles and rights are stored in one text; no name stands for both. */
	private static <E extends Enum<E>> Set<E> namesIn(String text, Class<E> kind) {
		List<String> names = Arrays.asList(text.split(" "));
		return Arrays.stream(kind.getEnumConstants())
			.filter((one) -> names.contains(one.name()))
			.collect(Collectors.toUnmodifiableSet());
	}

	private static @Nullable UUID idOf(@Nullable AuditEntryId id) {
		return (id != null) ? id.value() : null;
	}

	private static UUID @Nullable [] idsOf(@Nullable Set<PersonId> people) {
		return (people != null) ? people.stream().map(PersonId::value).toArray(UUID[]::new) : null;
	}

	private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
		return (day != null) ? day.atStartOfDay().atOffset(ZoneOffset.UTC) : null;
	}

}
