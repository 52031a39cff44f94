package org.alkimos.identity.binding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.letter.AccessChange;
import org.alkimos.identity.letter.AccessLetters;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * How members come to a way into the institution, and lose it, with the entries in the
 * audit trail and the mails to them. A way in is made by using an invitation and is never
 * exchanged.
 */
@Component
public class WaysIn {

	private final Bindings bindings;

	private final JdbcClient jdbc;

	private final AccessLetters letters;

	private final AuditTrail audit;

	private final Clock clock;

	WaysIn(Bindings bindings, JdbcClient jdbc, AccessLetters letters, AuditTrail audit, Clock clock) {
		this.bindings = bindings;
		this.jdbc = jdbc;
		this.letters = letters;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the member signs in through the institution's own identity provider. */
	public boolean isThroughProvider(PersonId person) {
		return this.bindings.inForce(person).filter((account) -> account.provider() != null).isPresent();
	}

	/** Whether the member can sign in. */
	public boolean has(PersonId person) {
		return this.bindings.inForce(person).isPresent();
	}

	/**
	 * Opens the institution to the account that accepted an invitation.
	 * @param person the invited member
	 * @param inviter member who issued the invitation
	 * @throws DuplicateKeyException if the member can sign in already, or the account is
	 * or was another member's
	 */
	public void make(Actor person, PersonId inviter, Account account) {
		this.bindings.make(person.person(), account, this.clock.instant());
		this.audit.record(person,
				AuditNote.command("identity.binding-made", person.person()).with("invited by " + inviter.value()));
		this.letters.tell(person.person(), AccessChange.OPENED);
	}

	/**
	 * Ends the way in and voids links that were not used: who comes back has to be
	 * invited anew.
	 */
	public void end(Actor actor, PersonId person) {
		voidInvitations(person);
		if (this.bindings.end(person, this.clock.instant())) {
			recordEnd(actor, person);
		}
	}

	/** Makes links that were not used useless. */
	public void voidInvitations(PersonId person) {
		this.jdbc.sql("""
				update identity.invitation set voided_at = ?
				where person_id = ? and used_at is null and voided_at is null""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), person.value())
			.update();
	}

	/**
	 * Ends the ways in through this provider.
	 * @return members who have to be invited anew
	 */
	public List<PersonId> endThrough(Actor actor, String provider) {
		List<PersonId> members = this.bindings.endThrough(provider, this.clock.instant());
		members.forEach((member) -> recordEnd(actor, member));
		return members;
	}

	private void recordEnd(Actor actor, PersonId person) {
		this.audit.record(actor, "identity.binding-ended", person);
		this.letters.tell(person, AccessChange.ENDED);
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
		this.letters.tell(invited.person(), AccessChange.REFUSED);
	}

}
