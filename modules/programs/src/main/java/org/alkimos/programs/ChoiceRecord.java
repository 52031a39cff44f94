package org.alkimos.programs;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.tenancy.Actor;

/**
 * Keeps that someone changed their own choices, and never which of them or about whom:
 * the audit log is read by others, and who asked to be kept apart is no one's business.
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
