package org.alkimos.platform.operations;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.events.parked.ParkedEvents;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/** Sidebar entries for operators. */
@Component
class OperationsNavigation implements NavigationSource {

	private static final int COUNTED = 100;

	private final ParkedEvents parked;

	OperationsNavigation(ParkedEvents parked) {
		this.parked = parked;
	}

	@Override
	public List<Entry> entriesFor(Actor actor) {
		if (!actor.is(Role.PLATFORM_OPERATOR) || !actor.institution().equals(PlatformTenant.ID)) {
			return List.of();
		}
		int waiting = this.parked.list(actor, 0, COUNTED).size();
		return List.of(new Entry("Administration", 905, "Parked events", ParkedEventsPages.PATH, "alert-triangle",
				(waiting > 0) ? waiting : null));
	}

}
