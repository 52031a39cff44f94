package org.alkimos.platform.mydata;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;

/** Navigation entry of My data, last among personal pages. */
@Component
class MyDataNavigation implements NavigationSource {

	private static final int LAST_OF_OWN_PAGES = 95;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return List.of(new Entry(null, LAST_OF_OWN_PAGES, "My data", MyDataPages.PATH, "download", null));
	}

}
