package org.alkimos.kernel.events;

import java.time.Instant;
import java.util.UUID;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Common fields of all events.
 *
 * @param eventId ID of the event, for consumers to recognize a redelivery
 * @param tenantId ID of the institution it happened in
 * @param occurredAt UTC instant at which it happened
 * @param revision position among the events of its aggregate, from 1
 */
public record EventHead(UUID eventId, TenantId tenantId, Instant occurredAt, long revision) {
}
