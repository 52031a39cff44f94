package org.alkimos.notices;

import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.notices.NewTask.Duty;

/**
 * Opens tasks for new members of published pods, and notifies people about changes of
 * members and the end of match runs they started.
 */
@Component
class MatchingListener implements Subscriber<MatchingEvent> {

	/** Days to meet; after two weeks members are asked whether they have met. */
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
	public EventHandlers<MatchingEvent> handlers() {
		return EventHandlers.of(MatchingEvent.class)
			.on(PodFormed.class, this::welcome)
			.on(PodChanged.class, this::change)
			.on(MatchRunEnded.class, (ended) -> this.notices.ofPerson(ended, kind(ended), ended.cohort(),
					ended.requestedBy(), ended.run().toString()));
	}

	private static NoticeKind kind(MatchRunEnded event) {
		return switch (event.ending()) {
			case DRAFTED -> NoticeKind.RUN_DRAFTED;
			case CANCELED -> NoticeKind.RUN_CANCELED;
			case FAILED -> NoticeKind.RUN_FAILED;
		};
	}

	/** Adds notices about a change of members, without a reason. */
	private void change(PodChanged event) {
		this.pods.changed(event);
		for (PersonId person : event.left()) {
			this.tasks.lapse(person, event.pod(), event.head().occurredAt());
			this.notices.ofPerson(event, NoticeKind.POD_LEFT, event.cohort(), event.pod(), person);
		}
		var duty = new Duty(TaskKind.MEET_POD, event.pod(), event.cohort(), event.pod());
		for (PersonId person : event.joined()) {
			this.tasks.openAgain(NewTask.within(DAYS_TO_MEET, event.head(), person, duty));
			this.notices.ofPerson(event, NoticeKind.POD_JOINED, event.cohort(), event.pod(), person);
		}
		Stream.concat(event.mentors().stream(), event.mentees().stream())
			.filter((person) -> !event.joined().contains(person))
			.forEach((person) -> this.notices.ofPerson(event, NoticeKind.POD_CHANGED, event.cohort(), event.pod(),
					person));
	}

	private void welcome(PodFormed event) {
		this.pods.formed(event);
		var duty = new Duty(TaskKind.MEET_POD, event.pod(), event.cohort(), event.pod());
		Stream.concat(event.mentors().stream(), event.mentees().stream())
			.map((person) -> NewTask.within(DAYS_TO_MEET, event.head(), person, duty))
			.forEach(this.tasks::open);
		this.tasks.doneIfMet(event.pod());
		this.notices.ofPod(event, NoticeKind.POD_FORMED, event.cohort(), event.pod(), "");
	}

}
