package org.alkimos.kernel.audit;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;

/** Names one entry of the audit trail; sorts by time. */
public record AuditEntryId(UUID value) implements TypedId {

}
