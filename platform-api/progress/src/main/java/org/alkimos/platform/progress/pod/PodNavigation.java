package org.alkimos.platform.progress.pod;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodSummary;

/**
 * Shows "My mentoring" to members of pods and to people without a role who are waiting
 * for a pod.
 */
@Component
class PodNavigation implements NavigationSource {

	private static final int RANK = 20;

	private final PodDesk desk;

	PodNavigation(PodDesk desk) {
		this.desk = desk;
	}

	@Override
	public List<Entry> entriesFor(Actor actor) {
		var pods = this.desk.ofPerson(actor);
		if (pods.isEmpty() && !actor.roles().isEmpty()) {
			return List.of();
		}
		int waiting = (int) pods.stream().filter(PodSummary::checkInOpen).count();
		@Nullable Integer count = (waiting > 0) ? Integer.valueOf(waiting) : null;
		return List.of(new Entry(null, RANK, "My mentoring", "/pods", "heart-handshake", count));
	}

}
