package org.alkimos.platform.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.notices.NoticeDesk;
import org.alkimos.programs.CohortLink;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.choices.Choices;

/** Composes Home from the data of several modules. */
@Component
class HomeDesk {

	private final NoticeDesk notices;

	private final Cohorts cohorts;

	private final Choices choices;

	private final CohortCards cards;

	private final Clock clock;

	HomeDesk(NoticeDesk notices, Cohorts cohorts, Choices choices, CohortCards cards, Clock clock) {
		this.notices = notices;
		this.cohorts = cohorts;
		this.choices = choices;
		this.cards = cards;
		this.clock = clock;
	}

	HomePage home(Actor actor) {
		List<CohortLink> links = this.cohorts.of(actor);
		return new HomePage(actor, today(links), this.notices.latest(actor, links),
				this.choices.openTo(actor).stream().map(OpenChoice::of).toList(), this.cards.of(actor, links));
	}

	/** Today in the zone of the reader's first cohort; in UTC without a cohort. */
	private LocalDate today(List<CohortLink> links) {
		ZoneId zone = links.isEmpty() ? ZoneOffset.UTC : links.getFirst().timeZone();
		return LocalDate.ofInstant(this.clock.instant(), zone);
	}

}
