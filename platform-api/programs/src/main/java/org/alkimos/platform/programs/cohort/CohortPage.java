package org.alkimos.platform.programs.cohort;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Step;
import org.alkimos.platform.ui.Task;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.CohortView;

/** Overview of a cohort; {@code numbers} is null except for managers. */
public record CohortPage(CohortView cohort, @Nullable CohortNumbers numbers, boolean programOpen, LocalDate today) {

	public List<Step> steps() {
		return CohortFacts.steps(this.cohort, this.numbers);
	}

	public List<Fact> dates() {
		return CohortFacts.dates(this.cohort);
	}

	public List<Fact> rules() {
		return CohortFacts.rules(this.cohort.rules());
	}

	public List<Task> next() {
		return (this.numbers != null) ? NextSteps.of(this.cohort, this.numbers) : List.of();
	}

	public boolean ended() {
		return this.cohort.stage() == CohortStage.CLOSED;
	}

	public String podsAtWork() {
		return (this.numbers != null) ? Numbers.count(this.numbers.podsAtWork(), "pod is", "pods are") : "";
	}

	public String programHref() {
		return ProgramPaths.program(this.cohort.program());
	}

	public String peopleHref() {
		return ProgramPaths.people(this.cohort.cohort());
	}

	public String importHref() {
		return ProgramPaths.rosterImport(this.cohort.cohort());
	}

	public String podsHref() {
		return ProgramPaths.cohort(this.cohort.cohort()) + "/pods";
	}

	public String closingHref() {
		return ProgramPaths.cohort(this.cohort.cohort()) + "/closing";
	}

}
