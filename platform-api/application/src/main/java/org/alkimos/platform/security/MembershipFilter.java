package org.alkimos.platform.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.alkimos.kernel.tenancy.Actor;

/**
 * Forwards people who are signed in but belong to no institution to a page that says what
 * to do.
 */
@Component
@Order(1)
class MembershipFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !"GET".equals(request.getMethod()) || request.getAttribute(Actor.class.getName()) != null
				|| SignedInActors.isOpen(path)
				|| !(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		request.getRequestDispatcher(SignOnPages.NO_MEMBERSHIP).forward(request, response);
	}

}
