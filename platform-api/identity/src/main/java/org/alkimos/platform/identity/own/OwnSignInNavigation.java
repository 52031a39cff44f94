package org.alkimos.platform.identity.own;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;

/** Navigation entry of My sign-in, before My data. */
@Component
class OwnSignInNavigation implements NavigationSource {

	private static final int BEFORE_MY_DATA = 94;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return List.of(new Entry(null, BEFORE_MY_DATA, "My sign-in", OwnSignInPages.PATH, "key", null));
	}

}
