package org.alkimos.contracts.agreements;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/** One member signed the current text. */
@EventType("org.alkimos.agreements.agreement-signed.v1")
public record AgreementSigned(@JsonUnwrapped EventHead head, AgreementId agreement, PodId pod, CohortId cohort,
		PersonId signer) implements AgreementsEvent {

	@Override
	public UUID aggregateId() {
		return this.agreement.value();
	}

}
