package org.alkimos.kernel.events.parked;

import java.time.Instant;
import java.util.UUID;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * An event that a module could not process, with the number of events held behind it.
 *
 * @param id ID of the parked event, for a replay or a discard
 * @param number number in the order in which events were parked, from 1
 * @param institution ID of the institution of the event
 * @param consumer the module that could not process it
 * @param type CloudEvents type of the event
 * @param event ID of the event
 * @param aggregate ID of the aggregate
 * @param cause kind of the last error, without its message; {@code UnknownType} if a
 * newer version will deliver it
 * @param parkedAt UTC instant at which it was held back, or of the last automatic attempt
 * @param successors number of later events of the same aggregate that are held behind
 * this one
 */
public record ParkedEvent(ParkedEventId id, long number, TenantId institution, String consumer, String type, UUID event,
		UUID aggregate, String cause, Instant parkedAt, int successors) {

	/** Whether the event waits for a version that knows its type. */
	public boolean ofUnknownType() {
		return this.cause.equals(UnknownType.CAUSE);
	}

}
