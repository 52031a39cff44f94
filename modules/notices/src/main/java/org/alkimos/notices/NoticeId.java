package org.alkimos.notices;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;

/** ID of a notice, sortable by time. */
public record NoticeId(UUID value) implements TypedId {
}
