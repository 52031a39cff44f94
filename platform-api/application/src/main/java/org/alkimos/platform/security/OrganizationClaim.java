package org.alkimos.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * The institutions a token names; whether the person belongs to them is decided by our
 * own rows.
 */
final class OrganizationClaim {

	private static final String NAME = "organization";

	private static final String TENANT = "alkimos_tenant";

	private static final String PROVIDER = "alkimos_provider";

	private static final String PROVIDER_TENANT = "alkimos_provider_tenant";

	private OrganizationClaim() {
	}

	/** The institution's own identity provider that authenticated the person, if any. */
	static @Nullable String provider(@Nullable Map<String, Object> claims) {
		return (claims != null && claims.get(PROVIDER) != null) ? String.valueOf(claims.get(PROVIDER)) : null;
	}

	static List<Offer> read(@Nullable Map<String, Object> claims) {
		String provider = provider(claims);
		if (claims != null && provider != null) {
			return tenant(String.valueOf(claims.get(PROVIDER_TENANT))).map((tenant) -> new Offer(provider, tenant))
				.stream()
				.toList();
		}
		return (claims != null && claims.get(NAME) instanceof Map<?, ?> organizations)
				? organizations.entrySet().stream().map(OrganizationClaim::offer).flatMap(Optional::stream).toList()
				: List.of();
	}

	private static Optional<Offer> offer(Map.Entry<?, ?> organization) {
		return (organization.getValue() instanceof Map<?, ?> details
				&& details.get(TENANT) instanceof Collection<?> values && values.size() == 1)
						? tenant(String.valueOf(values.iterator().next()))
							.map((tenant) -> new Offer(String.valueOf(organization.getKey()), tenant))
						: Optional.empty();
	}

	private static Optional<TenantId> tenant(String text) {
		try {
			return Optional.of(new TenantId(UUID.fromString(text)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** An institution a token names. */
	record Offer(String alias, TenantId tenant) {
	}

}
