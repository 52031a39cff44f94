package org.alkimos.platform.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.notices.NextForMe;
import org.alkimos.notices.Notice;
import org.alkimos.notices.NoticeId;
import org.alkimos.notices.OpenTask;
import org.alkimos.platform.ui.NewsItem;
import org.alkimos.platform.ui.Task;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;

/** Tasks and notices of one reader, in words. */
@Component
public class NoticeDesk {

	static final int MOST_TASKS = 5;

	private static final int MOST_NEWS = 8;

	private final NextForMe next;

	private final Cohorts cohorts;

	private final PodNames names;

	private final Clock clock;

	NoticeDesk(NextForMe next, Cohorts cohorts, PodNames names, Clock clock) {
		this.next = next;
		this.cohorts = cohorts;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * Returns what Home shows.
	 * @param links cohorts of the reader
	 */
	public Latest latest(Actor actor, List<CohortLink> links) {
		List<OpenTask> tasks = this.next.tasksOf(actor, MOST_TASKS);
		List<Notice> news = this.next.newsOf(actor, null, MOST_NEWS);
		var naming = this.names.forReader(actor,
				Stream.concat(tasks.stream().map(OpenTask::mentor), news.stream().map(Notice::mentor)).toList());
		return new Latest(tasks.stream().map((task) -> TaskLabels.of(task, naming)).toList(),
				this.next.openTasksOf(actor), items(actor, news, naming, links));
	}

	/** Returns the texts of the given notices. */
	List<NewsItem> news(Actor actor, List<Notice> news) {
		var naming = this.names.forReader(actor, news.stream().map(Notice::mentor).toList());
		return items(actor, news, naming, this.cohorts.of(actor));
	}

	List<Notice> notices(Actor actor, @Nullable NoticeId after, int limit) {
		return this.next.newsOf(actor, after, limit);
	}

	private List<NewsItem> items(Actor actor, List<Notice> news, PodNames.Naming naming, List<CohortLink> links) {
		Map<CohortId, String> cohortNames = links.stream()
			.collect(Collectors.toMap(CohortLink::cohort, (cohort) -> cohort.programName() + " · " + cohort.name(),
					(one, other) -> one));
		return news.stream()
			.map((notice) -> NewsTexts.of(actor, notice, naming, cohortNames, this.clock.instant()))
			.toList();
	}

	/**
	 * What is next and what happened.
	 *
	 * @param tasks at most five, most urgent first
	 * @param open total number of open tasks
	 * @param news recent activity, newest first
	 */
	public record Latest(List<Task> tasks, int open, List<NewsItem> news) {
	}

}
