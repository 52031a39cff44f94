package org.alkimos.identity.binding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * The account that opens the institution for a member: whether there is one, its end, and
 * its entries in the audit trail.
 */
@Component
public class WaysIn {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	WaysIn(JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the member signs in through the institution's own identity provider. */
	public boolean isThroughProvider(PersonId person) {
		return this.jdbc.sql("""
				select exists (select from identity.account
				  where person_id = ? and accepted_at is not null and provider is not null)""")
			.param(person.value())
			.query(Boolean.class)
			.single();
	}

	/** Whether the member can sign in. */
	public boolean has(PersonId person) {
		return this.jdbc
			.sql("select exists (select from identity.account where person_id = ? and accepted_at is not null)")
			.param(person.value())
			.query(Boolean.class)
			.single();
	}

	/**
	 * Ends the way in and voids links that were not used: who comes back has to be
	 * invited anew.
	 */
	public void end(Actor actor, PersonId person) {
		this.jdbc.sql("""
				update identity.invitation set voided_at = ?
				where person_id = ? and used_at is null and voided_at is null""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), person.value())
			.update();
		int ended = this.jdbc.sql("""
				update identity.account set state = 'AWAITING_ACCEPTANCE', accepted_at = null
				where person_id = ? and accepted_at is not null""").param(person.value()).update();
		if (ended > 0) {
			recordEnd(actor, person);
		}
	}

	/** Records that the account of this member no longer opens the institution. */
	public void recordEnd(Actor actor, PersonId person) {
		this.audit.record(actor, "identity.binding-ended", person);
	}

	/** Records that the person let in their account by an invitation of someone. */
	public void recordMade(Actor person, PersonId inviter) {
		this.audit.record(person,
				AuditNote.command("identity.binding-made", person.person()).with("invited by " + inviter.value()));
	}

	/**
	 * Records that an invitation was refused.
	 * @param inviter member who issued it
	 * @param owner member to whom the account belongs, if another one
	 * @param why code of the problem
	 */
	public void recordRefusal(Actor invited, PersonId inviter, Optional<PersonId> owner, String why) {
		String detail = why + owner.map((other) -> ", account of " + other.value()).orElse("") + ", invited by "
				+ inviter.value();
		this.audit.record(invited, AuditNote.command("identity.binding-refused", invited.person()).with(detail));
	}

}
