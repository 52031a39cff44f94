package org.alkimos.platform.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

import org.alkimos.kernel.tenancy.Actor;

/**
 * Tells who asks, from the verified sign-on and our own rows; asked once at the start of
 * each request.
 */
public interface ActorResolver {

	Optional<Actor> resolve(HttpServletRequest request, @Nullable Authentication authentication);

}
