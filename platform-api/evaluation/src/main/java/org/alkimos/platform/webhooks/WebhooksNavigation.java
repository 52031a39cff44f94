package org.alkimos.platform.webhooks;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.evaluation.webhook.Webhooks;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.web.NavigationSource;

/**
 * Sidebar entry for webhooks, shown to institution administrators with the number of
 * disabled ones.
 */
@Component
class WebhooksNavigation implements NavigationSource {

	private final Webhooks webhooks;

	WebhooksNavigation(Webhooks webhooks) {
		this.webhooks = webhooks;
	}

	@Override
	public List<Entry> entriesFor(Actor actor) {
		if (!actor.is(Role.INSTITUTION_ADMINISTRATOR)) {
			return List.of();
		}
		int disabled = this.webhooks.disabled(actor);
		return List
			.of(new Entry("Administration", 935, "Webhooks", "/webhooks", "send", (disabled > 0) ? disabled : null));
	}

}
