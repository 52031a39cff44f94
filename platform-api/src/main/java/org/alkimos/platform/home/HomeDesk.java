package org.alkimos.platform.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.choices.Choices;

/** Composes Home from the data of several modules. */
@Component
class HomeDesk {

	static final int MOST_TASKS = 5;

	private static final int MOST_NEWS = 8;

	private final NextForMe next;

	private final Cohorts cohorts;

	private final Choices choices;

	private final CohortCards cards;

	private final PodNames names;

	private final Clock clock;

	HomeDesk(NextForMe next, Cohorts cohorts, Choices choices, CohortCards cards, PodNames names, Clock clock) {
		this.next = next;
		this.cohorts = cohorts;
		this.choices = choices;
		this.cards = cards;
		this.names = names;
		this.clock = clock;
	}

	HomePage home(Actor actor) {
		List<OpenTask> tasks = this.next.tasksOf(actor, MOST_TASKS);
		List<Notice> news = this.next.newsOf(actor, null, MOST_NEWS);
		List<CohortLink> links = this.cohorts.of(actor);
		var naming = this.names.forReader(actor,
				Stream.concat(tasks.stream().map(OpenTask::mentor), news.stream().map(Notice::mentor)).toList());
		return new HomePage(actor, today(links), tasks.stream().map((task) -> TaskLabels.of(task, naming)).toList(),
				this.next.openTasksOf(actor), this.choices.openTo(actor).stream().map(OpenChoice::of).toList(),
				this.cards.of(actor, links), items(actor, news, naming, links));
	}

	/** Today in the zone of the reader's first cohort; in UTC without a cohort. */
	private LocalDate today(List<CohortLink> links) {
		ZoneId zone = links.isEmpty() ? ZoneOffset.UTC : this.cohorts.timeZone(links.getFirst().cohort());
		return LocalDate.ofInstant(this.clock.instant(), zone);
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
			.map((notice) -> NewsItem.of(actor, notice, naming, cohortNames, this.clock.instant()))
			.toList();
	}

}
