package org.alkimos.platform.web;

import java.util.Map;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import org.alkimos.platform.ui.Csrf;

/** Tells a page that was left open whether its person is still signed in. */
@Controller
@Hidden
class SessionPages {

	/** Asking is using: the session ends later. A stranger gets an empty owner. */
	@GetMapping("/session")
	ResponseEntity<Map<String, String>> session(HttpServletRequest request) {
		Csrf csrf = FormOwner.csrfOf(request);
		boolean signedIn = !csrf.owner().isEmpty();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(Map.of("owner", csrf.owner(), "parameter", csrf.parameter(), "token", signedIn ? csrf.token() : ""));
	}

	/** Where a sign-in from a page that was left open ends. */
	@GetMapping("/session/again")
	ModelAndView again() {
		return new ModelAndView("session/again");
	}

}
