package org.alkimos.platform.entrance;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import org.alkimos.identity.invitation.InvitationState;
import org.alkimos.identity.invitation.InvitationView;
import org.alkimos.identity.invitation.Invitations;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.platform.web.ActorFilter;
import org.alkimos.platform.web.PersonFrames;

/**
 * Asks people who open an invitation while this browser is signed in as somebody else.
 * Until they continue as the invited person, which ends the session, nothing is accepted.
 * Else Keycloak would refuse the second person after they have chosen a password.
 */
@Component
class OtherPerson implements HandlerInterceptor, WebMvcConfigurer {

	private static final String NAME = OtherPerson.class.getName();

	private final Invitations invitations;

	private final PersonFrames people;

	OtherPerson(Invitations invitations, PersonFrames people) {
		this.invitations = invitations;
		this.people = people;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/invitations/*", "/invitations/*/sign-in");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Optional<String> name = signedIn(request);
		// A path without a token is answered by the handler of files.
		if (name.isEmpty() || !(handler instanceof HandlerMethod) || !isForSomebodyElse(tokenIn(request))) {
			return true;
		}
		if (ActorFilter.isReading(request)) {
			request.setAttribute(NAME, name.get());
			return true;
		}
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + "/invitations/" + tokenIn(request));
		return false;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView view) {
		if (view != null && request.getAttribute(NAME) instanceof String name) {
			view.setViewName("identity/invitationOther");
			view.addObject("signedIn", name);
		}
	}

	private Optional<String> signedIn(HttpServletRequest request) {
		return ActorFilter.actorOf(request)
			.map((actor) -> this.people.frameOf(actor, request).name())
			.or(() -> user().map((user) -> addressOf(user)));
	}

	/** Their own invitation is accepted by signing in again, which asks nothing more. */
	private boolean isForSomebodyElse(String token) {
		InvitationView invitation = this.invitations.open(token);
		return invitation.state() == InvitationState.OPEN
				&& user().filter((user) -> addressOf(user).equals(EmailAddress.of(invitation.email()).normal()))
					.isEmpty();
	}

	private static Optional<OidcUser> user() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof OidcUser user) ? Optional.of(user)
				: Optional.empty();
	}

	/** The name of an account with a password is its address. */
	private static String addressOf(OidcUser user) {
		return (user.getPreferredUsername() != null) ? user.getPreferredUsername() : "another person";
	}

	private static String tokenIn(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values)
				? String.valueOf(values.get("token")) : "";
	}

}
