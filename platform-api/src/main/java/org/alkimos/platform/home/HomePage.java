package org.alkimos.platform.home;

import java.time.LocalDate;
import java.util.List;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Task;

/**
 * Home page of one person.
 *
 * @param actor the reader
 * @param today day used to show what is overdue
 * @param tasks at most five, most urgent first
 * @param open total number of open tasks
 * @param choices cohorts of the reader whose pods are not published yet
 * @param cohorts cohorts with a next step, for staff
 * @param news recent activity, newest first
 */
public record HomePage(Actor actor, LocalDate today, List<Task> tasks, int open, List<OpenChoice> choices,
		List<CohortCard> cohorts, List<NewsItem> news) {

	public String day() {
		return Dates.weekday(this.today);
	}

	/**
	 * Whether tasks are shown: staff see their cohorts first, and tasks only if they have
	 * any.
	 */
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
		return (more > 0) ? "Most urgent first; " + more + " more after these" : "Most urgent first";
	}

}
