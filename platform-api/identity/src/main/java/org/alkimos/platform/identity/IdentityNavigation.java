package org.alkimos.platform.identity;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/** Sidebar entries for those who manage members, API clients, and institutions. */
@Component
class IdentityNavigation implements NavigationSource {

	private static final String GROUP = "Administration";

	@Override
	public List<Entry> entriesFor(Actor actor) {
		List<Entry> entries = new ArrayList<>();
		if (actor.is(Role.PLATFORM_OPERATOR)) {
			entries.add(new Entry(GROUP, 900, "Institutions", "/institutions", "world", null));
		}
		if (actor.is(Role.PROGRAM_MANAGER) || actor.is(Role.INSTITUTION_ADMINISTRATOR)
				|| actor.is(Role.PLATFORM_OPERATOR)) {
			entries.add(new Entry(GROUP, 910, "People and roles", "/members", "user-check", null));
		}
		if (actor.is(Role.INSTITUTION_ADMINISTRATOR)) {
			entries.add(new Entry(GROUP, 920, "Institution", "/institution", "building", null));
			entries.add(new Entry(GROUP, 925, "Single sign-on", "/identity-provider", "login", null));
			entries.add(new Entry(GROUP, 930, "API clients", "/api-clients", "key", null));
		}
		return entries;
	}

}
