package org.alkimos.identity.invitation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the mails with invitations of the bound institution are. */
@Component
class DeliveryRows {

	private final JdbcClient jdbc;

	DeliveryRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** An invitation that can still be accepted, with what its mail says. */
	Optional<Row> find(InvitationId invitation, Instant now) {
		return this.jdbc.sql("""
				select v.expires_at, v.sent_at is not null as sent, v.reminders, v.tried_at, m.email, m.given,
					i.name as institution, inviter.given || ' ' || inviter.family as inviter, inviter.email as reply_to
				from identity.invitation v
				join identity.member m on m.tenant_id = v.tenant_id and m.person_id = v.person_id and m.state = 'ACTIVE'
				join identity.institution i on i.tenant_id = v.tenant_id
				left join identity.member inviter on inviter.tenant_id = v.tenant_id
					and inviter.person_id = v.issued_by and inviter.state = 'ACTIVE' and inviter.kind = 'PERSON'
				where v.invitation_id = ? and v.used_at is null and v.voided_at is null and v.declined_at is null
					and v.refused_at is null and v.expires_at > ?""")
			.param(invitation.value())
			.param(now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Row(row.getTimestamp("expires_at").toInstant(), row.getBoolean("sent"),
					row.getInt("reminders"),
					(row.getTimestamp("tried_at") != null) ? row.getTimestamp("tried_at").toInstant() : now,
					row.getString("email"), row.getString("given"), row.getString("institution"),
					row.getString("inviter"), row.getString("reply_to")))
			.optional();
	}

	byte[] hashOf(InvitationId invitation) {
		return this.jdbc.sql("select secret_hash from identity.invitation where invitation_id = ?")
			.param(invitation.value())
			.query(byte[].class)
			.single();
	}

	void rehash(InvitationId invitation, byte[] hash) {
		this.jdbc.sql("update identity.invitation set secret_hash = ? where invitation_id = ?")
			.params(hash, invitation.value())
			.update();
	}

	void tried(InvitationId invitation, Instant at) {
		update("update identity.invitation set tried_at = ? where invitation_id = ? and tried_at is null", invitation,
				at);
	}

	void sent(InvitationId invitation, Instant at) {
		update("update identity.invitation set sent_at = ? where invitation_id = ? and sent_at is null"
				+ " and refused_at is null", invitation, at);
	}

	void refused(InvitationId invitation, String code, Instant at) {
		this.jdbc.sql("""
				update identity.invitation set refused_at = ?, refusal = ?, sent_at = null
				where invitation_id = ? and refused_at is null""")
			.params(at.atOffset(ZoneOffset.UTC), code, invitation.value())
			.update();
	}

	void reminded(InvitationId invitation, int reminder) {
		this.jdbc.sql("update identity.invitation set reminders = ? where invitation_id = ?")
			.params(reminder, invitation.value())
			.update();
	}

	private void update(String sql, InvitationId invitation, Instant at) {
		UUID id = invitation.value();
		this.jdbc.sql(sql).params(at.atOffset(ZoneOffset.UTC), id).update();
	}

	/**
	 * An invitation to be mailed.
	 *
	 * @param triedAt first attempt, or now
	 */
	record Row(Instant expiresAt, boolean sent, int reminders, Instant triedAt, String email, String given,
			String institution, @Nullable String inviter, @Nullable String replyTo) {
	}

}
