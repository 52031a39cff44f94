package org.alkimos.platform.notices;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;

/** Navigation entry of the notices. */
@Component
class NoticesNavigation implements NavigationSource {

	private static final int AFTER_OWN_PAGES = 90;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return List.of(new Entry(null, AFTER_OWN_PAGES, "Notices", "/notices", "bell", null));
	}

}
