package org.alkimos.platform.instruments;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/** Sidebar entry for instruments, shown to members who may load them. */
@Component
class InstrumentsNavigation implements NavigationSource {

	private static final int BEHIND_LISTS = 893;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		boolean keeps = actor.is(Role.PROGRAM_MANAGER) || actor.is(Role.EVALUATOR)
				|| actor.is(Role.INSTITUTION_ADMINISTRATOR);
		return keeps ? List
			.of(new Entry("Administration", BEHIND_LISTS, "Instruments", InstrumentsPage.HREF, "clipboard-check", null))
				: List.of();
	}

}
