package org.alkimos.identity.machine;

import java.time.Clock;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Tenancy;

/** Ends secrets of API clients. */
@Component
class SecretEnds {

	private final SecretRows rows;

	private final SchedulerClient jobs;

	private final Clock clock;

	SecretEnds(SecretRows rows, SchedulerClient jobs, Clock clock) {
		this.rows = rows;
		this.jobs = jobs;
		this.clock = clock;
	}

	/**
	 * Refuses tokens of the secret from the commit on; a job removes it at the sign-in
	 * service.
	 * @return whether it was in force
	 */
	boolean end(ApiClientId client, PersonId machine, String clientId) {
		if (!this.rows.end(client, clientId)) {
			return false;
		}
		String name = SignOnJobs.nameOf(Tenancy.current(), machine, UUID.randomUUID());
		this.jobs.scheduleIfNotExists(SignOnJobs.ACCOUNT.instance(name).scheduledTo(this.clock.instant()));
		return true;
	}

}
