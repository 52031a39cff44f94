package org.alkimos.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.tenancy.Actor;

/**
 * What the person who asks has to do next, and what happened around them; never anything
 * of others.
 */
@Service
public class NextForMe {

	private final NoticeViews views;

	private final Clock clock;

	NextForMe(NoticeViews views, Clock clock) {
		this.views = views;
		this.clock = clock;
	}

	/** The most pressing open tasks, the earliest due first. */
	@Transactional(readOnly = true)
	public List<OpenTask> tasksOf(Actor actor, int limit) {
		return this.views.tasksOf(actor.person(), today(), limit);
	}

	/** How many tasks are open in all. */
	@Transactional(readOnly = true)
	public int openTasksOf(Actor actor) {
		return this.views.countOf(actor.person(), today());
	}

	/**
	 * News of the person's pods and cohorts, newest first; managers and evaluators also
	 * hear of cohorts as a whole.
	 * @param after the last notice of the page before; null for the first page
	 */
	@Transactional(readOnly = true)
	public List<Notice> newsOf(Actor actor, @Nullable NoticeId after, int limit) {
		return this.views.newsOf(actor, after, limit);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
