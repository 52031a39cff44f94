package org.alkimos.platform.webhooks;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/** Sidebar entry for webhooks, shown to institution administrators. */
@Component
class WebhooksNavigation implements NavigationSource {

	@Override
	public List<Entry> entriesFor(Actor actor) {
		return actor.is(Role.INSTITUTION_ADMINISTRATOR)
				? List.of(new Entry("Administration", 935, "Webhooks", "/webhooks", "send", null)) : List.of();
	}

}
