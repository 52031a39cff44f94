package org.alkimos.platform.mydata;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;

/** The way to one's own data, last of the person's own pages. */
@Component
class MyDataNavigation implements NavigationSource {

	private static final int LAST_OF_OWN_PAGES = 95;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return List.of(new Entry(null, LAST_OF_OWN_PAGES, "My data", MyDataPages.PATH, "download", null));
	}

}
