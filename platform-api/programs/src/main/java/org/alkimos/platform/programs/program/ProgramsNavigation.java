package org.alkimos.platform.programs.program;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.web.NavigationSource;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;

/**
 * Sidebar entries for the active cohorts a person manages, evaluates, or takes part in,
 * and for the list of programs.
 */
@Component
class ProgramsNavigation implements NavigationSource {

	/**
	 * Maximum number of cohorts in the sidebar; the others are reached through the
	 * programs.
	 */
	private static final int COHORTS = 3;

	private static final int FIRST_COHORT = 100;

	private static final int PER_COHORT = 10;

	private static final int PROGRAMS = 890;

	private final Cohorts cohorts;

	ProgramsNavigation(Cohorts cohorts) {
		this.cohorts = cohorts;
	}

	@Override
	public List<Entry> entriesFor(Actor actor) {
		List<Entry> entries = new ArrayList<>();
		int rank = FIRST_COHORT;
		for (CohortLink cohort : running(actor)) {
			add(actor, cohort, rank, entries);
			rank += PER_COHORT;
		}
		if (actor.is(Role.PROGRAM_MANAGER) || actor.is(Role.EVALUATOR)) {
			entries.add(new Entry("Administration", PROGRAMS, "Programs", ProgramPaths.PROGRAMS, "school", null));
		}
		return entries;
	}

	private List<CohortLink> running(Actor actor) {
		return this.cohorts.of(actor)
			.stream()
			.filter((cohort) -> cohort.stage() != CohortStage.CLOSED)
			.limit(COHORTS)
			.toList();
	}

	private static void add(Actor actor, CohortLink cohort, int rank, List<Entry> entries) {
		String group = cohort.programName() + " · " + cohort.name();
		String base = ProgramPaths.cohort(cohort.cohort());
		boolean manages = actor.is(Role.PROGRAM_MANAGER);
		entries.add(new Entry(group, rank, "Overview", base, "calendar-event", null));
		if (manages) {
			entries.add(new Entry(group, rank + 1, "People", base + "/people", "users", null));
			entries.add(new Entry(group, rank + 2, "Matching", base + "/matching", "arrows-shuffle", null));
			entries.add(new Entry(group, rank + 3, "Pods", base + "/pods", "users-group", null));
		}
		if (manages || actor.is(Role.EVALUATOR)) {
			entries.add(new Entry(group, rank + 4, "Evaluation", base + "/evaluation", "chart-dots-3", null));
		}
	}

}
