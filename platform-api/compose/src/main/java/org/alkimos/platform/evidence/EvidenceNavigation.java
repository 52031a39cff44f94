package org.alkimos.platform.evidence;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/** Navigation entry of grant reporting, after the programs. */
@Component
class EvidenceNavigation implements NavigationSource {

	private static final int BEHIND_PROGRAMS = 891;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return (actor.is(Role.PROGRAM_MANAGER) || actor.is(Role.EVALUATOR)) ? List.of(new Entry("Administration",
				BEHIND_PROGRAMS, "Grant reporting", EvidencePages.PATH, "clipboard-check", null)) : List.of();
	}

}
