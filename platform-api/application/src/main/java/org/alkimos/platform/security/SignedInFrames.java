package org.alkimos.platform.security;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.identity.signin.Membership;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.PersonFrames;

/** Names the signed-in person and the institutions they can switch to. */
@Component
class SignedInFrames implements PersonFrames {

	private final SignIns signIns;

	private final Members members;

	SignedInFrames(SignIns signIns, Members members) {
		this.signIns = signIns;
		this.members = members;
	}

	@Override
	public PersonFrame frameOf(Actor actor, HttpServletRequest request) {
		var person = SignedInPerson.of(SecurityContextHolder.getContext().getAuthentication());
		Membership current = (Membership) request.getAttribute(SignedInActors.MEMBERSHIP);
		if (person.isEmpty() || current == null) {
			PersonName name = this.members.namesOf(actor, Set.of(actor.person()))
				.getOrDefault(actor.person(), new PersonName("Member", ""));
			return new PersonFrame(name.full(), "", List.of(new Choice(actor.institution(), "")));
		}
		List<Choice> choices = (person.get().offers().size() > 1 ? person.get().memberships(this.signIns)
				: List.of(current))
			.stream()
			.map((membership) -> new Choice(membership.actor().institution(), membership.institution()))
			.toList();
		return new PersonFrame(current.name().full(), current.institution(), choices);
	}

}
