package org.alkimos.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.CredentialChange;
import org.alkimos.identity.keycloak.CredentialChanges;
import org.alkimos.identity.keycloak.KeycloakAway;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.keycloak.Organizations;
import org.alkimos.identity.signin.AccountSessions;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Follows the changes of passwords and second factors at Keycloak. Each ends the sessions
 * from before, is in the audit trail of each institution of the account, and is told to
 * its owner by mail. A change is looked up more than once and counts once.
 */
@Component
class CredentialWatch {

	private static final Logger log = LoggerFactory.getLogger(CredentialWatch.class);

	/** How far back the first look after a start goes. */
	private static final Duration AFTER_A_START = Duration.ofDays(1);

	/** Events can be written a little later than the time they bear. */
	private static final Duration OVERLAP = Duration.ofMinutes(2);

	private final CredentialChanges changes;

	private final Organizations organizations;

	private final ObjectProvider<AccountSessions> sessions;

	private final CredentialRecords records;

	private final KeycloakRealm realm;

	private final Clock clock;

	/** What this instance has followed of the time it looks back to. */
	private final Set<UUID> followed = ConcurrentHashMap.newKeySet();

	private volatile Instant from;

	CredentialWatch(CredentialChanges changes, Organizations organizations, ObjectProvider<AccountSessions> sessions,
			CredentialRecords records, KeycloakRealm realm, Clock clock) {
		this.changes = changes;
		this.organizations = organizations;
		this.sessions = sessions;
		this.records = records;
		this.realm = realm;
		this.clock = clock;
		this.from = clock.instant().minus(AFTER_A_START);
	}

	/** Static, because the records need the scheduler, which needs its jobs first. */
	@Bean
	static RecurringTask<Void> credentialWatchJob(ObjectProvider<CredentialWatch> watch, KeycloakRealm realm) {
		return Tasks.recurring("identity-credentials", FixedDelay.of(realm.eventsEvery()))
			.execute((job, context) -> watch.getObject().look());
	}

	private void look() {
		if (this.realm.provisioner().clientSecret().isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		try {
			List<CredentialChange> seen = this.changes.since(this.from);
			long late = seen.stream().filter((change) -> !isFollowed(change)).count();
			if (late == 0) {
				this.from = now.minus(OVERLAP);
			}
			this.followed.retainAll(seen.stream().map(CredentialChange::event).collect(Collectors.toSet()));
		}
		catch (KeycloakAway ex) {
			log.debug("Changes of credentials are looked up later: {}", ex.getMessage());
		}
	}

	/** One that can't be followed now must not hold up those after it. */
	private boolean isFollowed(CredentialChange change) {
		if (this.followed.contains(change.event())) {
			return true;
		}
		try {
			follow(change);
			return this.followed.add(change.event());
		}
		catch (RuntimeException ex) {
			log.warn("A change of credentials is followed later: {}", ex.toString());
			return false;
		}
	}

	/**
	 * The person is told once, whatever the number of their institutions. Sessions are
	 * ended first, so that a break between the two leaves none.
	 */
	private void follow(CredentialChange change) {
		this.sessions.ifAvailable((ends) -> ends.endSignedInBefore(change.subject(), change.at()));
		boolean told = false;
		for (TenantId tenant : this.organizations.tenantsOf(change.subject())) {
			boolean toTell = !told;
			told |= Tenancy.call(tenant, () -> this.records.keep(change, this.realm.issuer(), toTell));
		}
	}

}
