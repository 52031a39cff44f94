package org.alkimos.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Pages for signed out, sign-in failed, and no membership. */
@Controller
class SignOnPages {

	static final String FAILED = "/sign-in-failed";

	static final String NO_MEMBERSHIP = "/no-membership";

	@GetMapping("/signed-out")
	String signedOut() {
		return "identity/signedOut";
	}

	@GetMapping(FAILED)
	ModelAndView failed(@RequestAttribute(name = SignInFailure.AWAY, required = false) @Nullable Boolean away,
			HttpServletResponse response) {
		return (away != null) ? SignInPages.away(response) : new ModelAndView("identity/signInFailed");
	}

	@GetMapping(NO_MEMBERSHIP)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	String noMembership() {
		return "identity/noMembership";
	}

}
