package org.alkimos.programs.choices;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.tenancy.Actor;

/**
 * Records in the audit log that a person changed their own choices, never which ones or
 * about whom: others read the audit log, and requests to be kept apart are confidential.
 */
@Component
class ChoiceRecord {

	private final AuditTrail audit;

	ChoiceRecord(AuditTrail audit) {
		this.audit = audit;
	}

	void saved(Actor actor, CohortId cohort) {
		this.audit.record(actor, "programs.choices-saved", cohort);
	}

}
