package org.alkimos.kernel.events.parked;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;

/** ID of a parked event of one module. */
public record ParkedEventId(UUID value) implements TypedId {

}
