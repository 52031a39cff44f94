package org.alkimos.identity.account;

import java.time.Clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.InstitutionOpened;
import org.alkimos.contracts.identity.MemberChanged;
import org.alkimos.contracts.identity.MemberJoined;
import org.alkimos.contracts.identity.MemberLeft;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Schedules jobs for our own committed events; the job is written in the transaction that
 * claims the event.
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
	public void on(IdentityEvent event) {
		switch (event) {
			case InstitutionOpened opened ->
				this.jobs.scheduleIfNotExists(SignOnJobs.INSTITUTION.instance(opened.institution().value().toString())
					.scheduledTo(this.clock.instant()));
			case MemberJoined joined -> settle(joined.head(), joined.person());
			case MemberLeft left -> settle(left.head(), left.person());
			case PersonErased erased -> {
				settle(erased.head(), erased.person());
				String name = SignOnJobs.nameOf(erased.head().tenantId(), erased.person(), erased.head().eventId());
				this.jobs.scheduleIfNotExists(SignOnJobs.ERASURE.instance(name).scheduledTo(this.clock.instant()));
			}
			case MemberChanged changed -> {
				// Roles are rows of ours; Keycloak does not know them.
			}
		}
	}

	private void settle(EventHead head, PersonId person) {
		String name = SignOnJobs.nameOf(head.tenantId(), person, head.eventId());
		this.jobs.scheduleIfNotExists(SignOnJobs.ACCOUNT.instance(name).scheduledTo(this.clock.instant()));
	}

}
