package org.alkimos.kernel.events;

import java.time.Instant;
import java.util.UUID;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * An event that a module could not process, with what waits behind it.
 *
 * @param institution whose event it is
 * @param consumer the module that could not process it
 * @param type CloudEvents type of the event
 * @param event id of the event
 * @param aggregate id of what the event is about
 * @param cause kind of error it ended with, without its message
 * @param successors later events of the same aggregate that wait for this one
 */
public record ParkedEvent(ParkedEventId id, TenantId institution, String consumer, String type, UUID event,
		UUID aggregate, String cause, Instant parkedAt, int successors) {

}
