package org.alkimos.contracts.agreements;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * An agreement was opened for a pod.
 *
 * @param signers everyone who must sign
 */
@EventType("org.alkimos.agreements.agreement-opened.v1")
public record AgreementOpened(@JsonUnwrapped EventHead head, AgreementId agreement, PodId pod, CohortId cohort,
		List<PersonId> signers) implements AgreementsEvent {

	@Override
	public UUID aggregateId() {
		return this.agreement.value();
	}

}
