package org.alkimos.kernel.audit;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;

/** ID of an audit entry; sorts by time. */
public record AuditEntryId(UUID value) implements TypedId {

}
