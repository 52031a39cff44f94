package org.alkimos.kernel.events;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;

/** Names an event that one module could not process. */
public record ParkedEventId(UUID value) implements TypedId {

}
