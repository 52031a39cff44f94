package org.alkimos.kernel.events.inbox;

import java.util.Map;
import java.util.Optional;

import org.alkimos.kernel.events.parked.Recipients;

/** Inboxes of all modules, by module. */
public record Inboxes(Map<String, Inbox> byModule) implements Recipients {

	public Inboxes {
		byModule = Map.copyOf(byModule);
	}

	@Override
	public Optional<Inbox> of(String consumer) {
		return Optional.ofNullable(this.byModule.get(consumer));
	}

}
