package org.alkimos.platform.home;

import java.time.LocalDate;
import java.util.List;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Task;

/**
 * Home of one person.
 *
 * @param actor who reads
 * @param today the day by which tasks are pressing
 * @param tasks at most five, the most pressing first
 * @param open how many tasks are open in all
 * @param choices cohorts of theirs whose pods are still to be formed
 * @param cohorts cohorts with a next step, for staff
 * @param news what happened, newest first
 */
public record HomePage(Actor actor, LocalDate today, List<Task> tasks, int open, List<OpenChoice> choices,
		List<CohortCard> cohorts, List<NewsItem> news) {

	public String day() {
		return Dates.weekday(this.today);
	}

	/** Staff see their cohorts first; a list of tasks only if they have one. */
	public boolean showsTasks() {
		return !this.tasks.isEmpty() || !staff();
	}

	public boolean manages() {
		return this.actor.is(Role.PROGRAM_MANAGER);
	}

	public boolean evaluates() {
		return this.actor.is(Role.EVALUATOR);
	}

	public boolean administers() {
		return this.actor.is(Role.INSTITUTION_ADMINISTRATOR);
	}

	public boolean operates() {
		return this.actor.is(Role.PLATFORM_OPERATOR);
	}

	private boolean staff() {
		return !this.actor.roles().isEmpty();
	}

	public String subtitle() {
		int more = this.open - this.tasks.size();
		return (more > 0) ? "The most pressing first; " + more + " more after these" : "The most pressing first";
	}

}
