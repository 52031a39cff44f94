package org.alkimos.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;

/** Resolves {@link Actor} parameters of controller methods. */
final class ActorArgumentResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return Actor.class.equals(parameter.getParameterType());
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		if (servletRequest == null) {
			throw new IllegalStateException("No servlet request");
		}
		return ActorFilter.actorOf(servletRequest)
			.orElseThrow(() -> new NotAllowed("This account isn't a member of any institution here. "
					+ "If it is an API client, it has expired, was revoked, or its owner has left."));
	}

}
