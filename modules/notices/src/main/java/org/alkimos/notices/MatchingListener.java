package org.alkimos.notices;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.kernel.events.Subscriber;

/** A pod was published: its members are asked to meet. */
@Component
class MatchingListener implements Subscriber<MatchingEvent> {

	/** After two weeks members are asked whether they have met. */
	private static final int DAYS_TO_MEET = 14;

	private final Pods pods;

	private final Tasks tasks;

	private final Notices notices;

	MatchingListener(Pods pods, Tasks tasks, Notices notices) {
		this.pods = pods;
		this.tasks = tasks;
		this.notices = notices;
	}

	@Override
	public void on(MatchingEvent event) {
		switch (event) {
			case PodFormed formed -> welcome(formed);
		}
	}

	private void welcome(PodFormed event) {
		this.pods.formed(event);
		Stream.concat(Stream.of(event.mentor()), event.mentees().stream())
			.map((person) -> NewTask.within(DAYS_TO_MEET, event.head(), person, TaskKind.MEET_POD, event.pod(),
					event.cohort(), event.pod()))
			.forEach(this.tasks::open);
		this.tasks.doneIfMet(event.pod());
		this.notices.ofPod(event, NoticeKind.POD_FORMED, event.cohort(), event.pod(), "");
	}

}
