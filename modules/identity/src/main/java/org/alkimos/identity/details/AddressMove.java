package org.alkimos.identity.details;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.identity.Member;
import org.alkimos.identity.MemberRows;
import org.alkimos.identity.binding.WaysIn;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.people.KnownByAddress;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.text.EmailAddress;

/** Gives a member another address, and moves what other modules know by it. */
@Component
class AddressMove {

	private final MemberRows members;

	private final WaysIn waysIn;

	private final List<KnownByAddress> followers;

	private final Clock clock;

	AddressMove(MemberRows members, WaysIn waysIn, List<KnownByAddress> followers, Clock clock) {
		this.members = members;
		this.waysIn = waysIn;
		this.followers = List.copyOf(followers);
		this.clock = clock;
	}

	/** Refuses an address of another member. */
	void requireFree(EmailAddress to) {
		if (this.members.findByEmailNormal(to.normal()).isPresent()) {
			throw new InvalidInput(IdentityProblem.ADDRESS_TAKEN, "email", "Another member has this address.");
		}
	}

	/** The member is saved by the caller. Links that went to the old address are void. */
	void move(Member member, EmailAddress to) {
		requireFree(to);
		EmailAddress from = member.address();
		member.readdress(to, this.clock);
		this.waysIn.voidInvitations(member.id());
		this.followers.forEach((follower) -> follower.move(from, to));
	}

}
