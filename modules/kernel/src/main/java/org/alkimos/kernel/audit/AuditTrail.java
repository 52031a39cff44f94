package org.alkimos.kernel.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * Append-only log of who did what to which record, written in the transaction of the
 * command: both are committed or neither.
 */
@Component
public class AuditTrail {

	private static final String WRITE = """
			with entry as (
			  insert into kernel.audit_entry
			    (entry_id, actor_id, roles, kind, action, subject_type, subject_id, detail, channel, address_hash, at)
			  values (:entry, :actor, :roles, :kind, :action, :type, :subject, :detail, :channel,
			    cast(:hash as bytea), :at)
			), whose as (
			  insert into kernel.audit_person (person_id, entry_id) select unnest(:people), :entry
			), place as (
			  insert into kernel.audit_address (entry_id, address, salt)
			  select :entry, cast(:address as text), cast(:salt as bytea) where cast(:address as text) is not null
			)
			insert into kernel.audit_unsealed (entry_id) values (:entry)""";

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SALT = 16;

	private final JdbcClient jdbc;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Writes an entry for a command.
	 * @param action a stable code such as {@code matching.pods-published}
	 * @param subject the record that was changed
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, String action, TypedId subject) {
		record(actor, AuditNote.command(action, subject));
	}

	/** Writes an entry for a command, with codes, counts, or IDs as detail. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, String action, TypedId subject, String detail) {
		record(actor, AuditNote.command(action, subject).with(detail));
	}

	/** Writes one entry. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Actor actor, AuditNote note) {
		Origin origin = Origin.current();
		byte[] salt = new byte[SALT];
		RANDOM.nextBytes(salt);
		String address = origin.address();
		this.jdbc.sql(WRITE)
			.param("entry", TypedIds.next())
			.param("actor", actor.person().value())
			.param("roles", rolesOf(actor))
			.param("kind", note.kind().name())
			.param("action", note.action())
			.param("type", note.subject().getClass().getSimpleName())
			.param("subject", note.subject().value())
			.param("detail", note.detail())
			.param("channel", origin.channel().name())
			.param("hash", (address != null) ? AuditHash.ofAddress(salt, address) : null)
			.param("at", OffsetDateTime.now(this.clock.withZone(ZoneOffset.UTC)))
			.param("people", note.people().stream().map(PersonId::value).toArray(UUID[]::new))
			.param("address", address)
			.param("salt", (address != null) ? salt : null)
			.update();
	}

	/** Names of the roles, or of the rights of an API client. */
	private static String rolesOf(Actor actor) {
		return Stream.concat(actor.roles().stream(), actor.rights().stream())
			.map(Enum::name)
			.sorted()
			.collect(Collectors.joining(" "));
	}

	/**
	 * Deletes the network addresses of this person's entries; the entries are unchanged.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void forgetAddressesOf(PersonId person) {
		this.jdbc.sql("""
				delete from kernel.audit_address where entry_id in (
				  select entry_id from kernel.audit_entry where actor_id = ?)""").param(person.value()).update();
	}

}
