package org.alkimos.identity.account;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.identity.keycloak.SignOnJobs;
import org.alkimos.kernel.events.erasure.EventTraces;
import org.alkimos.kernel.people.ErasedPeople;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Completes an erasure once every module has processed it: removes the traces of events,
 * then the stored names of the person.
 */
@Component
class ErasureProvisioning {

	private final EventTraces traces;

	private final ErasedPeople erased;

	private final TransactionTemplate transaction;

	ErasureProvisioning(EventTraces traces, ErasedPeople erased, PlatformTransactionManager transactionManager) {
		this.traces = traces;
		this.erased = erased;
		this.transaction = new TransactionTemplate(transactionManager);
	}

	@Bean
	OneTimeTask<Void> erasureJob() {
		return SignOnJobs.forPerson(SignOnJobs.ERASURE, this::finish);
	}

	/** Runs in the bound institution. */
	void finish(PersonId person) {
		this.traces.wipe(person);
		this.transaction.executeWithoutResult((status) -> this.erased.forgetNames(person));
	}

}
