package org.alkimos.platform.progress.pod;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.progress.Inputs;
import org.alkimos.platform.ui.Option;
import org.alkimos.progress.plan.PlanPlace;
import org.alkimos.progress.plan.PlanUse;

/** Form about the development plan of a mentee. */
public record PlanForm(@Nullable String place, @Nullable String reviewedOn) {

	static PlanForm of(PlanUse use) {
		return new PlanForm(Objects.toString(use.place(), null), Objects.toString(use.reviewedOn(), null));
	}

	PlanUse read() {
		return new PlanUse(Inputs.choice(this.place, PlanPlace.class), Inputs.day(this.reviewedOn, "reviewedOn"));
	}

	public List<Option> places() {
		return List.of(Option.of(PlanPlace.HERE.name(), "Here: my goals are my plan"),
				Option.of(PlanPlace.ELSEWHERE.name(), "Elsewhere: on a form, in other software, or on paper"),
				Option.of(PlanPlace.NONE.name(), "I don't have one"));
	}

}
