package org.alkimos.platform.security;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

import org.alkimos.identity.signin.Membership;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.security.OrganizationClaim.Offer;
import org.alkimos.platform.web.ActorFilter;
import org.alkimos.platform.web.ActorResolver;

/**
 * Resolves people by the institution chosen in their session, and API clients by the one
 * in their token.
 */
@Component
class SignedInActors implements ActorResolver {

	/** Names the institution of a request whose token belongs to several. */
	static final String INSTITUTION = "Alkimos-Institution";

	static final String MEMBERSHIP = Membership.class.getName();

	private static final String CHOSEN = "alkimos.institution";

	private final SignIns signIns;

	SignedInActors(SignIns signIns) {
		this.signIns = signIns;
	}

	@Override
	public Optional<Actor> resolve(HttpServletRequest request, @Nullable Authentication authentication) {
		if (isStatic(request.getRequestURI())) {
			return Optional.empty();
		}
		Optional<Membership> membership = SignedInPerson.of(authentication)
			.flatMap((person) -> (authentication instanceof JwtAuthenticationToken) ? ofToken(person, request)
					: ofSession(person, request));
		membership.ifPresent((found) -> request.setAttribute(MEMBERSHIP, found));
		return membership.map(Membership::actor);
	}

	/** Remembers the institution a person switched to. */
	static void choose(HttpServletRequest request, TenantId institution) {
		request.getSession().setAttribute(CHOSEN, institution.value());
	}

	private Optional<Membership> ofToken(SignedInPerson person, HttpServletRequest request) {
		String alias = request.getHeader(INSTITUTION);
		List<Offer> meant = person.offers()
			.stream()
			.filter((offer) -> alias == null || offer.alias().equals(alias))
			.toList();
		return (meant.size() == 1) ? membershipIn(meant.getFirst().tenant(), person, request) : Optional.empty();
	}

	private Optional<Membership> ofSession(SignedInPerson person, HttpServletRequest request) {
		return chosen(request).flatMap((tenant) -> membershipIn(tenant, person, request)).or(() -> {
			Optional<Membership> first = person.memberships(this.signIns).stream().findFirst();
			first.ifPresent((membership) -> choose(request, membership.actor().institution()));
			return first;
		});
	}

	private Optional<Membership> membershipIn(TenantId tenant, SignedInPerson person, HttpServletRequest request) {
		return ActorFilter.isReading(request) ? person.enter(tenant, this.signIns)
				: person.membershipIn(tenant, this.signIns);
	}

	private static Optional<TenantId> chosen(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return Optional.ofNullable((session != null) ? (java.util.UUID) session.getAttribute(CHOSEN) : null)
			.map(TenantId::new);
	}

	private static boolean isStatic(String path) {
		return path.startsWith("/vendor/") || path.startsWith("/app/") || path.startsWith("/actuator/");
	}

	/** Whether the path is open to everyone, member or not. */
	static boolean isOpen(String path) {
		return isStatic(path) || path.startsWith("/invitations/") || path.startsWith("/problems")
				|| path.startsWith(SecurityConfiguration.LOCAL_MAIL) || path.equals("/signed-out")
				|| path.equals(SecurityConfiguration.SECURITY_TXT) || path.equals(SecurityConfiguration.DOCS)
				|| path.startsWith("/v3/api-docs") || path.equals(SignOnPages.FAILED)
				|| path.startsWith(SignInPages.SIGN_IN) || path.equals("/session") || path.equals(SignInSuccess.REFUSED)
				|| path.equals("/error");
	}

}
