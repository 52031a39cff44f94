package org.alkimos.platform.home;

import java.time.LocalDate;
import java.util.List;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.notices.NoticeDesk;
import org.alkimos.platform.ui.Dates;

/**
 * Home page of one person.
 *
 * @param actor the reader
 * @param today day used to show what is overdue
 * @param latest tasks and recent activity
 * @param choices cohorts of the reader whose pods are not published yet
 * @param cohorts cohorts with a next step, for staff
 */
public record HomePage(Actor actor, LocalDate today, NoticeDesk.Latest latest, List<OpenChoice> choices,
		List<CohortCard> cohorts) {

	public String day() {
		return Dates.weekday(this.today);
	}

	/**
	 * Whether tasks are shown: staff see their cohorts first, and tasks only if they have
	 * any.
	 */
	public boolean showsTasks() {
		return !this.latest.tasks().isEmpty() || !staff();
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
		int more = this.latest.open() - this.latest.tasks().size();
		return (more > 0) ? "Most urgent first; " + more + " more after these" : "Most urgent first";
	}

}
