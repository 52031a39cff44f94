package org.alkimos.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.csrf.CsrfToken;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.ui.Csrf;

/**
 * For whom the forms of a page are. Another person who signs in with the same browser, or
 * the same person who switches to another institution in another tab, must not send them.
 */
public final class FormOwner {

	private FormOwner() {
	}

	/** Token of the session, and the owner of the forms. */
	public static Csrf csrfOf(HttpServletRequest request) {
		CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
		String owner = ActorFilter.actorOf(request).map(FormOwner::of).orElse("");
		return (token != null) ? new Csrf(token.getParameterName(), token.getHeaderName(), token.getToken(), owner)
				: new Csrf("_csrf", "X-CSRF-TOKEN", "", owner);
	}

	/** Name of a person in one institution that tells neither. */
	public static String of(Actor actor) {
		String both = actor.institution().value() + " " + actor.person().value();
		return UUID.nameUUIDFromBytes(both.getBytes(StandardCharsets.UTF_8)).toString();
	}

}
