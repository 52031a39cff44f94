package org.alkimos.identity;

import java.time.Instant;
import java.util.List;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * An institution in the operators' list.
 *
 * @param id ID of the institution
 * @param alias short name in sign-on and addresses
 * @param name name under which it was added
 * @param openedAt UTC instant at which it was added
 * @param ready whether its first administrator is a member yet
 * @param domains email domains that are routed to its own sign-in page, in alphabetical
 * order; may be empty
 */
public record InstitutionEntry(TenantId id, String alias, String name, Instant openedAt, boolean ready,
		List<String> domains) {
}
