package org.alkimos.identity.details;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.NewMember;
import org.alkimos.identity.letter.AccessChange;
import org.alkimos.identity.letter.AccessLetters;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;

/**
 * People change their own name in one institution: after a marriage or a transition, or
 * because a roster spelled it wrong. Nobody has to be asked or given a reason. The person
 * is told by mail, in case somebody else found their session open. What they signed keeps
 * the name they signed with.
 */
@Service
public class OwnName {

	private final MemberRows members;

	private final AccessLetters letters;

	private final AuditTrail audit;

	private final Clock clock;

	OwnName(MemberRows members, AccessLetters letters, AuditTrail audit, Clock clock) {
		this.members = members;
		this.letters = letters;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Changes the name; nothing happens if it does not differ.
	 * @return whether it differed
	 * @throws InvalidInput if a name is missing, too long, or contains control characters
	 */
	@Transactional
	public boolean change(Actor actor, String given, String family) {
		NewMember.errorsOf(given, family).throwIfAny();
		Member member = this.members.findById(actor.person())
			.filter((found) -> found.isPerson() && found.isActive())
			.orElseThrow(NotFound::new);
		if (!member.rename(given, family, this.clock)) {
			return false;
		}
		this.members.save(member);
		this.audit.record(actor, "identity.name-changed", actor.person());
		this.letters.tell(actor.person(), AccessChange.NAME_CHANGED);
		return true;
	}

}
