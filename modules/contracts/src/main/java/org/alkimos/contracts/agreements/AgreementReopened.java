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
 * The members of the pod changed, and the current members must sign again. Signed
 * versions do not change.
 *
 * @param signers everyone who must sign
 */
@EventType("org.alkimos.agreements.agreement-reopened.v1")
public record AgreementReopened(@JsonUnwrapped EventHead head, AgreementId agreement, PodId pod, CohortId cohort,
		List<PersonId> signers) implements AgreementsEvent {

	@Override
	public UUID aggregateId() {
		return this.agreement.value();
	}

}
