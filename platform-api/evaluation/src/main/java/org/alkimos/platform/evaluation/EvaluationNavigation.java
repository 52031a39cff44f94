package org.alkimos.platform.evaluation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.evaluation.AssessmentDesk;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;

/**
 * Shows "My assessments" to people who have assessments, and to members without a role,
 * who may get one.
 */
@Component
class EvaluationNavigation implements NavigationSource {

	private static final int RANK = 30;

	private final AssessmentDesk desk;

	EvaluationNavigation(AssessmentDesk desk) {
		this.desk = desk;
	}

	@Override
	public List<Entry> entriesFor(Actor actor) {
		var mine = this.desk.mine(actor);
		if (mine.isEmpty() && !actor.roles().isEmpty()) {
			return List.of();
		}
		int open = (int) mine.stream().filter((form) -> form.state() == AssessmentState.OPEN).count();
		@Nullable Integer count = (open > 0) ? Integer.valueOf(open) : null;
		return List.of(new Entry(null, RANK, "My assessments", "/assessments", "clipboard-check", count));
	}

}
