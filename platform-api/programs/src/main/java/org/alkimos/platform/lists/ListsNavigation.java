package org.alkimos.platform.lists;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/** Links to relationships and past pairings for program managers. */
@Component
class ListsNavigation implements NavigationSource {

	private static final int BEHIND_PROGRAMS = 892;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return actor.is(Role.PROGRAM_MANAGER) ? List
			.of(new Entry("Administration", BEHIND_PROGRAMS, "Relationships", "/lists", "topology-star-3", null))
				: List.of();
	}

}
