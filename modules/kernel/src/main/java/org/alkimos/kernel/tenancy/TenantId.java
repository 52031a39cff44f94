package org.alkimos.kernel.tenancy;

import java.util.UUID;

/** An institution, as the owner of data. */
public record TenantId(UUID value) implements TypedId {
}
