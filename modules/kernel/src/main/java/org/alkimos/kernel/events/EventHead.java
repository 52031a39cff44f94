package org.alkimos.kernel.events;

import java.time.Instant;
import java.util.UUID;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Common fields of all events.
 *
 * @param eventId unique per event; consumers claim it
 * @param tenantId the institution it happened in
 * @param occurredAt when it happened
 * @param revision position among the events of its aggregate, from 1
 */
public record EventHead(UUID eventId, TenantId tenantId, Instant occurredAt, long revision) {
}
