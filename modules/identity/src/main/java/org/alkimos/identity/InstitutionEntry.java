package org.alkimos.identity;

import java.time.Instant;
import java.util.List;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * An institution in the operators' list.
 *
 * @param ready whether its first administrator is a member yet
 * @param domains email domains that are routed to its own sign-in page
 */
public record InstitutionEntry(TenantId id, String alias, String name, Instant openedAt, boolean ready,
		List<String> domains) {
}
