package org.alkimos.identity;

import java.time.Instant;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * An institution in the operators' list.
 *
 * @param ready whether its first administrator is a member there
 */
public record InstitutionEntry(TenantId id, String alias, String name, Instant openedAt, boolean ready) {
}
