package org.alkimos.identity;

import java.time.Instant;
import java.util.List;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * An institution in the operators' list.
 *
 * @param ready whether its first administrator is a member there
 * @param domains email domains that lead to its own sign-in
 */
public record InstitutionEntry(TenantId id, String alias, String name, Instant openedAt, boolean ready,
		List<String> domains) {
}
