package org.alkimos.platform.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

import org.alkimos.kernel.tenancy.Actor;

/**
 * Resolves the actor from the verified sign-on and our own rows, once at the start of
 * each request.
 */
public interface ActorResolver {

	Optional<Actor> resolve(HttpServletRequest request, @Nullable Authentication authentication);

	/**
	 * Returns the name of the account that is signed in at this browser, member or not:
	 * an email address, or a name that an institution's provider chose.
	 */
	default Optional<String> accountName(@Nullable Authentication authentication) {
		return Optional.empty();
	}

}
