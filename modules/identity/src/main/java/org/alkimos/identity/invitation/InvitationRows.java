package org.alkimos.identity.invitation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/** Invitations of the bound institution. */
@Component
class InvitationRows {

	private final JdbcClient jdbc;

	InvitationRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(InvitationId invitation, byte[] hash, PersonId person, PersonId issuedBy, Instant at, Instant until) {
		this.jdbc.sql("""
				insert into identity.invitation
					(invitation_id, person_id, secret_hash, issued_by, issued_at, expires_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(invitation.value(), person.value(), hash, issuedBy.value(), at.atOffset(ZoneOffset.UTC),
					until.atOffset(ZoneOffset.UTC))
			.update();
	}

	void voidOpen(PersonId person, Instant at) {
		this.jdbc.sql("""
				update identity.invitation set voided_at = ?
				where person_id = ? and used_at is null and voided_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), person.value())
			.update();
	}

	/** Waits until nobody else invites members of the institution. */
	void takeTurn() {
		this.jdbc.sql("select 1 from identity.institution for no key update").query(Integer.class).optional();
	}

	/** People who were invited that often since then, or whose mail is on its way. */
	Set<PersonId> notToInvite(Instant since, int often) {
		return this.jdbc.sql("""
				select person_id from identity.invitation where issued_at > ? group by person_id having count(*) >= ?
				union
				select person_id from identity.invitation where used_at is null and voided_at is null
					and sent_at is null and refused_at is null and declined_at is null and expires_at > now()""")
			.param(since.atOffset(ZoneOffset.UTC))
			.param(often)
			.query(UUID.class)
			.stream()
			.map(PersonId::new)
			.collect(Collectors.toSet());
	}

	boolean wasInvited(PersonId person) {
		return this.jdbc.sql("select exists (select from identity.invitation where person_id = ?)")
			.param(person.value())
			.query(Boolean.class)
			.single();
	}

	int issuedSince(Instant since) {
		return this.jdbc.sql("select count(*) from identity.invitation where issued_at > ?")
			.param(since.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.single();
	}

	int issuedSince(Instant since, PersonId person) {
		return this.jdbc.sql("select count(*) from identity.invitation where issued_at > ? and person_id = ?")
			.params(since.atOffset(ZoneOffset.UTC), person.value())
			.query(Integer.class)
			.single();
	}

	/** The invitation that the person can still accept, if there is one. */
	Optional<InvitationId> open(PersonId person, Instant now) {
		return this.jdbc.sql("""
				select invitation_id from identity.invitation where person_id = ? and used_at is null
					and voided_at is null and declined_at is null and refused_at is null and expires_at > ?""")
			.params(person.value(), now.atOffset(ZoneOffset.UTC))
			.query(UUID.class)
			.optional()
			.map(InvitationId::new);
	}

	/** Returns false if the invitation can no longer be declined. */
	boolean decline(InvitationId invitation, Instant at) {
		return this.jdbc.sql("""
				update identity.invitation set declined_at = ?
				where invitation_id = ? and used_at is null and voided_at is null and declined_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), invitation.value())
			.update() == 1;
	}

	void opened(InvitationId invitation, Instant at) {
		this.jdbc.sql("update identity.invitation set opened_at = ? where invitation_id = ? and opened_at is null")
			.params(at.atOffset(ZoneOffset.UTC), invitation.value())
			.update();
	}

	/** Uses the invitation up; returns false if it was used or voided before. */
	boolean use(InvitationId invitation, Instant at) {
		return this.jdbc.sql("""
				update identity.invitation set used_at = ?
				where invitation_id = ? and used_at is null and voided_at is null and declined_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), invitation.value())
			.update() == 1;
	}

	/**
	 * Finds an invitation by the hash of its secret and locks the row, so that it cannot
	 * be accepted twice.
	 */
	Optional<Row> lock(byte[] hash) {
		return this.jdbc
			.sql("""
					select v.invitation_id, v.person_id, v.issued_by, v.expires_at, v.used_at is not null as used,
						v.voided_at is not null or m.state <> 'ACTIVE' as voided, v.declined_at is not null as declined, m.given, m.family, m.email, i.name as institution,
						i.alias, b.provider as bound, p.alias as provider
					from identity.invitation v
					join identity.member m on m.tenant_id = v.tenant_id and m.person_id = v.person_id
					join identity.institution i on i.tenant_id = v.tenant_id
					left join identity.binding b on b.tenant_id = v.tenant_id and b.person_id = v.person_id
						and b.ended_at is null
					left join identity.identity_provider p on p.tenant_id = v.tenant_id and p.state = 'CONNECTED'
					where v.secret_hash = ? for update of v""")
			.param(hash)
			.query((row, number) -> new Row(new InvitationId(row.getObject("invitation_id", UUID.class)),
					new PersonId(row.getObject("person_id", UUID.class)),
					new PersonId(row.getObject("issued_by", UUID.class)), row.getTimestamp("expires_at").toInstant(),
					row.getBoolean("used"), row.getBoolean("voided"), row.getBoolean("declined"),
					row.getString("given"), row.getString("family"), row.getString("email"),
					row.getString("institution"), row.getString("alias"), row.getString("bound"),
					row.getString("provider")))
			.optional();
	}

	/**
	 * An invitation with the member, the current account, and the institution.
	 *
	 * @param inviter member who issued the invitation
	 * @param bound identity provider of the current account, or null
	 * @param provider the institution's own provider, where it has one
	 */
	record Row(InvitationId id, PersonId person, PersonId inviter, Instant expiresAt, boolean used, boolean voided,
			boolean declined, String given, String family, String email, String institution, String alias,
			@Nullable String bound, @Nullable String provider) {

		InvitationState state(Instant now) {
			if (this.used) {
				return InvitationState.USED;
			}
			if (this.voided) {
				return InvitationState.VOID;
			}
			if (this.declined) {
				return InvitationState.DECLINED;
			}
			return now.isBefore(this.expiresAt) ? InvitationState.OPEN : InvitationState.EXPIRED;
		}

	}

}
