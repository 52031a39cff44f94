package org.alkimos.identity.details;

import java.time.Clock;
import java.util.StringJoiner;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.binding.Bindings;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.letter.AccessChange;
import org.alkimos.identity.letter.AccessLetters;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.text.EmailAddress;

/**
 * Corrects names and addresses. The address of somebody who ever signed in is theirs to
 * change: whoever else could change it could be invited in their place.
 */
@Service
public class MemberDetails {

	private final MemberRows members;

	private final Bindings bindings;

	private final WaysIn waysIn;

	private final AddressMove addresses;

	private final AccessLetters letters;

	private final AuditTrail audit;

	private final Clock clock;

	MemberDetails(MemberRows members, Bindings bindings, WaysIn waysIn, AddressMove addresses, AccessLetters letters,
			AuditTrail audit, Clock clock) {
		this.members = members;
		this.bindings = bindings;
		this.waysIn = waysIn;
		this.addresses = addresses;
		this.letters = letters;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Corrects the name and the address of a member. Only administrators may correct
	 * members with roles. An open invitation went to the old address and no longer works.
	 * People who can sign in are told of a new name by mail. Nothing happens if nothing
	 * differs.
	 * @throws InvalidInput if a value is wrong, the address is another member's, or the
	 * person has signed in before and keeps their address
	 */
	@Transactional
	public void correct(Actor actor, PersonId person, NewMember wanted) {
		Member member = manageable(actor, person);
		wanted.check();
		var changes = new StringJoiner(" ");
		if (member.rename(wanted.given(), wanted.family(), this.clock)) {
			changes.add("name");
		}
		if (!member.hasAddress(wanted.email())) {
			move(member, wanted.address());
			changes.add("address");
		}
		if (changes.length() > 0) {
			this.members.save(member);
			this.audit.record(actor, AuditNote.command("identity.member-corrected", person).with(changes.toString()));
			if (this.waysIn.has(person)) {
				this.letters.tell(person, AccessChange.RENAMED);
			}
		}
	}

	/** Whether the institution may correct the person's address. */
	@Transactional(readOnly = true)
	public boolean isAddressOpen(Actor actor, PersonId person) {
		manageable(actor, person);
		return this.bindings.everOf(person).isEmpty();
	}

	private Member manageable(Actor actor, PersonId person) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		Member member = this.members.findById(person)
			.filter((found) -> found.isPerson() && found.isActive())
			.orElseThrow(NotFound::new);
		if (member.hasRoles()) {
			actor.require(Role.INSTITUTION_ADMINISTRATOR, Role.PLATFORM_OPERATOR);
		}
		return member;
	}

	private void move(Member member, EmailAddress to) {
		if (!this.bindings.everOf(member.id()).isEmpty()) {
			throw new InvalidInput(IdentityProblem.ADDRESS_OF_THE_PERSON, "email",
					"This person has signed in before, so their address can't be changed for them.");
		}
		this.addresses.move(member, to);
	}

}
