package org.alkimos.platform.matching.readiness;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.readiness.ReadinessReport;
import org.alkimos.matching.readiness.ReadinessReport.Check;
import org.alkimos.matching.readiness.ReadinessReport.Hour;
import org.alkimos.matching.readiness.ReadinessReport.RuleEffect;
import org.alkimos.matching.readiness.ReadinessReport.WithoutOption;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.matching.People;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Placed;
import org.alkimos.platform.ui.Tone;

/** The readiness page. */
public record ReadinessView(CohortFrame cohort, ReadinessReport report, @Nullable RunSummary current,
		List<Stuck> stuck) implements Placed {

	static ReadinessView of(CohortFrame cohort, ReadinessReport report, @Nullable RunSummary current, People people) {
		return new ReadinessView(cohort, report, current,
				report.withoutOption().stream().map((person) -> Stuck.of(person, people)).toList());
	}

	/** Title above the page title. */

	@Override
	public String place() {
		return this.cohort.href("matching");
	}

	public String cohortTitle() {
		return this.cohort.title();
	}

	/** URL that starts a run. */
	public String startHref() {
		return this.cohort.href("match-runs");
	}

	public String importHref() {
		return this.cohort.href("roster-import");
	}

	/** URL of the latest run, or null before the first. */
	public @Nullable String currentHref() {
		return (this.current != null) ? "/match-runs/" + this.current.id().value() : null;
	}

	/** Label of the link to the latest run. */
	public String currentLabel() {
		RunSummary run = this.current;
		if (run == null) {
			return "";
		}
		return switch (run.state()) {
			case QUEUED, RUNNING -> "View progress of run " + run.number();
			case READY -> "Review run " + run.number();
			case PUBLISHED -> "View published pods";
			case CANCELED, FAILED -> "View run " + run.number();
		};
	}

	/** Whether the cohort has no participants yet, and none on the way. */
	public boolean isEmpty() {
		return this.report.mentees() + this.report.mentors() == 0 && !isArriving();
	}

	/** Whether people are still on the way to matching; the page then looks again. */
	public boolean isArriving() {
		return this.report.checks().stream().anyMatch((check) -> check.title().equals(ReadinessReport.ARRIVAL));
	}

	public String href() {
		return this.cohort.href("readiness");
	}

	public Tone tone(Check check) {
		return switch (check.outcome()) {
			case GOOD -> Tone.GREEN;
			case WARNING -> Tone.ORANGE;
			case BLOCKED -> Tone.RED;
		};
	}

	/** The label of an outcome. */
	public String word(Check check) {
		return switch (check.outcome()) {
			case GOOD -> "Ready";
			case WARNING -> "Warning";
			case BLOCKED -> "Blocks the run";
		};
	}

	public String share(RuleEffect rule) {
		return Numbers.percent(rule.pairs(), rule.allPairs());
	}

	/** The most available hours, best first. */
	public List<Hour> bestHours() {
		return this.report.hours()
			.stream()
			.sorted((one, other) -> Integer.compare(other.mentees() + other.mentors(), one.mentees() + one.mentors()))
			.limit(8)
			.toList();
	}

	/** A person without a possible match. */
	public record Stuck(String name, String note, List<String> reasons) {

		static Stuck of(WithoutOption person, People people) {
			return new Stuck(people.full(person.person()), (person.mentor() ? "Mentor, " : "Mentee, ")
					+ person.facts().department() + " · " + person.facts().homeInstitution(), person.reasons());
		}

	}

}
