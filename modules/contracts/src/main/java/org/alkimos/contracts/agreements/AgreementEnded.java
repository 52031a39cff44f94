package org.alkimos.contracts.agreements;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** The agreement ended and is no longer binding. */
@EventType("org.alkimos.agreements.agreement-ended.v1")
public record AgreementEnded(@JsonUnwrapped EventHead head, AgreementId agreement, PodId pod,
		CohortId cohort) implements AgreementsEvent {

	@Override
	public UUID aggregateId() {
		return this.agreement.value();
	}

}
