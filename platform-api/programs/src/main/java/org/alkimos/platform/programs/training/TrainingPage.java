package org.alkimos.platform.programs.training;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Placed;
import org.alkimos.programs.CohortView;
import org.alkimos.programs.training.MentorTrainings;

/** Training dates of a mentor, latest first, with a form to add one. */
public record TrainingPage(CohortView cohort, String name, MentorTrainings trainings) implements Placed {

	@Override
	public String place() {
		return peopleHref();
	}

	public String peopleHref() {
		return ProgramPaths.people(this.cohort.cohort());
	}

	public String action() {
		return ProgramPaths.trainings(this.cohort.cohort(), this.trainings.participant());
	}

	public List<Line> lines() {
		List<LocalDate> days = this.trainings.days();
		return IntStream.range(0, days.size())
			.mapToObj((number) -> new Line(days.get(number), (number == 0) ? "Initial training" : "Refresher"))
			.toList()
			.reversed();
	}

	/** A row of the list. */
	public record Line(LocalDate on, String kind) {
	}

}
