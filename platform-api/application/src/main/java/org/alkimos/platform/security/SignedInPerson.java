package org.alkimos.platform.security;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

import org.alkimos.identity.binding.Account;
import org.alkimos.identity.signin.Membership;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.security.OrganizationClaim.Offer;

/**
 * Subject of a verified token and the institutions it names. A person authenticated by an
 * institution's own provider gets that institution only.
 *
 * @param provider the institution's own identity provider; null for a password
 */
record SignedInPerson(String issuer, String subject, @Nullable String provider, List<Offer> offers) {

	static Optional<SignedInPerson> of(@Nullable Authentication authentication) {
		return switch (authentication) {
			case JwtAuthenticationToken token -> of(String.valueOf(token.getToken().getIssuer()),
					token.getToken().getSubject(), token.getToken().getClaims());
			case OAuth2AuthenticationToken token when token.getPrincipal() instanceof OidcUser user ->
				of(String.valueOf(user.getIssuer()), user.getSubject(), user.getClaims());
			case null, default -> Optional.empty();
		};
	}

	private static Optional<SignedInPerson> of(String issuer, @Nullable String subject, Map<String, Object> claims) {
		return (subject != null) ? Optional
			.of(new SignedInPerson(issuer, subject, OrganizationClaim.provider(claims), OrganizationClaim.read(claims)))
				: Optional.empty();
	}

	Account account() {
		return new Account(this.issuer, this.subject, this.provider);
	}

	/** The membership in this institution, if the token names it and our rows agree. */
	Optional<Membership> membershipIn(TenantId tenant, SignIns signIns) {
		return offered(tenant, () -> signIns.membershipOf(this.issuer, this.subject, this.provider));
	}

	/**
	 * Like {@link #membershipIn}, and begins the transaction of a request that reads in
	 * this institution.
	 */
	Optional<Membership> enter(TenantId tenant, SignIns signIns) {
		return offered(tenant, () -> signIns.enter(this.issuer, this.subject, this.provider));
	}

	private Optional<Membership> offered(TenantId tenant,
			ScopedValue.CallableOp<Optional<Membership>, RuntimeException> look) {
		return this.offers.stream()
			.filter((offer) -> offer.tenant().equals(tenant))
			.findFirst()
			.flatMap((offer) -> Tenancy.<Optional<Membership>, RuntimeException>call(tenant, look));
	}

	/** All memberships that our rows confirm, ordered by institution name. */
	List<Membership> memberships(SignIns signIns) {
		return this.offers.stream()
			.map((offer) -> membershipIn(offer.tenant(), signIns))
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing(Membership::institution))
			.toList();
	}

}
