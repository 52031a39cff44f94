package org.alkimos.notices;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;

/** One piece of news; sorts by time. */
public record NoticeId(UUID value) implements TypedId {
}
