package org.alkimos.contracts.agreements;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/**
 * Everyone has signed; this version is immutable.
 *
 * @param number number of the signed version, from 1
 * @param sha256 hash of the signed text, 64 hexadecimal digits
 */
@EventType("org.alkimos.agreements.agreement-activated.v1")
public record AgreementActivated(@JsonUnwrapped EventHead head, AgreementId agreement, PodId pod, CohortId cohort,
		int number, String sha256) implements AgreementsEvent {

	@Override
	public UUID aggregateId() {
		return this.agreement.value();
	}

}
