package org.alkimos.platform.security;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What people read around signing in: signed out, sign-in failed, member of no
 * institution.
 */
@Controller
class SignOnPages {

	static final String NO_MEMBERSHIP = "/no-membership";

	@GetMapping("/signed-out")
	String signedOut() {
		return "identity/signedOut";
	}

	@GetMapping("/sign-in-failed")
	String failed() {
		return "identity/signInFailed";
	}

	@GetMapping(NO_MEMBERSHIP)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String noMembership() {
		return "identity/noMembership";
	}

}
