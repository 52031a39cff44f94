package org.alkimos.identity.account;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.InstitutionOpened;
import org.alkimos.contracts.identity.MemberJoined;
import org.alkimos.contracts.identity.MemberLeft;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Schedules jobs for our own committed events; the job is written in the transaction that
 * claims the event. A change of roles needs no job, because Keycloak does not know them.
 */
@Component
class IdentityListener implements Subscriber<IdentityEvent> {

	private final SchedulerClient jobs;

	private final Clock clock;

	IdentityListener(SchedulerClient jobs, Clock clock) {
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public EventHandlers<IdentityEvent> handlers() {
		return EventHandlers.of(IdentityEvent.class)
			.on(InstitutionOpened.class, this::provide)
			.on(MemberJoined.class, (joined) -> settle(joined.head(), joined.person()))
			.on(MemberLeft.class, (left) -> settle(left.head(), left.person()))
			.on(PersonErased.class, this::erase);
	}

	private void provide(InstitutionOpened event) {
		this.jobs.scheduleIfNotExists(SignOnJobs.INSTITUTION.instance(event.institution().value().toString())
			.scheduledTo(this.clock.instant()));
	}

	private void erase(PersonErased event) {
		settle(event.head(), event.person());
		String name = SignOnJobs.nameOf(event.head().tenantId(), event.person(), event.head().eventId());
		this.jobs.scheduleIfNotExists(SignOnJobs.ERASURE.instance(name).scheduledTo(this.clock.instant()));
	}

	private void settle(EventHead head, PersonId person) {
		String name = SignOnJobs.nameOf(head.tenantId(), person, head.eventId());
		this.jobs.scheduleIfNotExists(SignOnJobs.ACCOUNT.instance(name).scheduledTo(this.clock.instant()));
	}

}
