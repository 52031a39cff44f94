package org.alkimos.platform.choices;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.choices.Choices;

/** Links to a participant's own choices while a cohort accepts them. */
@Component
class ChoicesNavigation implements NavigationSource {

	private static final int RANK = 15;

	private final Choices choices;

	ChoicesNavigation(Choices choices) {
		this.choices = choices;
	}

	@Override
	public List<Entry> entriesFor(Actor actor) {
		List<CohortView> open = this.choices.openTo(actor);
		return open.stream()
			.map((cohort) -> new Entry(null, RANK, (open.size() == 1) ? "My choices" : "My choices · " + cohort.name(),
					ChoicePaths.choices(cohort.cohort()), "list-check", null))
			.toList();
	}

}
