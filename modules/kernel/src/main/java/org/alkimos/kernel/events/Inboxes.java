package org.alkimos.kernel.events;

import java.util.Map;
import java.util.Optional;

/** Inboxes of all modules, by module. */
record Inboxes(Map<String, Inbox> byModule) {

	Inboxes {
		byModule = Map.copyOf(byModule);
	}

	Optional<Inbox> of(String consumer) {
		return Optional.ofNullable(this.byModule.get(consumer));
	}

}
