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
 * The pod has other members: those of now agree again. What was signed before stays as it
 * is.
 *
 * @param signers all who have to sign
 */
@EventType("org.alkimos.agreements.agreement-reopened.v1")
public record AgreementReopened(@JsonUnwrapped EventHead head, AgreementId agreement, PodId pod, CohortId cohort,
		List<PersonId> signers) implements AgreementsEvent {

	@Override
	public UUID aggregateId() {
		return this.agreement.value();
	}

}
