package org.alkimos.platform.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.alkimos.identity.signin.Membership;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.TenantId;

/** Switches a person who belongs to several institutions to another one. */
@Controller
class InstitutionSwitch {

	private final SignIns signIns;

	InstitutionSwitch(SignIns signIns) {
		this.signIns = signIns;
	}

	@PostMapping("/institution")
	String change(@RequestParam TenantId institution, HttpServletRequest request) {
		Membership membership = SignedInPerson.of(SecurityContextHolder.getContext().getAuthentication())
			.flatMap((person) -> person.membershipIn(institution, this.signIns))
			.orElseThrow(NotFound::new);
		SignedInActors.choose(request, membership.actor().institution());
		return "redirect:/";
	}

}
