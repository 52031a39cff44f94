package org.alkimos.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.tenancy.Actor;

/** The actor's own tasks and notices. */
@Service
public class NextForMe {

	private final NoticeViews views;

	private final Clock clock;

	NextForMe(NoticeViews views, Clock clock) {
		this.views = views;
		this.clock = clock;
	}

	/** Returns open tasks, earliest due date first. */
	@Transactional(readOnly = true)
	public List<OpenTask> tasksOf(Actor actor, int limit) {
		actor.requirePerson();
		return this.views.tasksOf(actor.person(), today(), limit);
	}

	/** Returns the number of open tasks. */
	@Transactional(readOnly = true)
	public int openTasksOf(Actor actor) {
		actor.requirePerson();
		return this.views.countOf(actor.person(), today());
	}

	/**
	 * Returns notices about the pods and cohorts of the person, newest first. Managers
	 * and evaluators also get notices about cohorts as a whole.
	 * @param after last notice of the previous page, or null for the first page
	 */
	@Transactional(readOnly = true)
	public List<Notice> newsOf(Actor actor, @Nullable NoticeId after, int limit) {
		actor.requirePerson();
		return this.views.newsOf(actor, after, limit);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
