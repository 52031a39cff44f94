package org.alkimos.platform.operations;

import java.time.Instant;
import java.util.Map;

import org.alkimos.kernel.events.parked.ParkedEvent;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * A parked event as shown to operators.
 *
 * @param event short name of the type, such as "meeting held, version 1"
 * @param module the module that could not process it
 * @param waits whether a newer version will deliver it
 */
public record ParkedEventLine(String id, String event, String institution, String module, String cause, boolean waits,
		Instant at, int successors) {

	static ParkedEventLine of(ParkedEvent event, Map<TenantId, String> names) {
		return new ParkedEventLine(event.id().value().toString(), words(event.type()),
				names.getOrDefault(event.institution(), "An institution being set up"), event.consumer(), event.cause(),
				event.ofUnknownType(), event.parkedAt(), event.successors());
	}

	public String href() {
		return ParkedEventsPages.PATH + "/" + this.id;
	}

	/** Converts a type such as {@code org.alkimos.progress.meeting-held.v1} to words. */
	private static String words(String type) {
		String[] parts = type.split("\\.");
		return (parts.length < 2) ? type
				: parts[parts.length - 2].replace('-', ' ') + ", version " + parts[parts.length - 1].substring(1);
	}

}
