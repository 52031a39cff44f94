package org.alkimos.agreements;

import org.alkimos.agreements.problems.AgreementsProblem;
import org.alkimos.kernel.problems.Problem.Conflict;

/** State of an agreement. */
public enum AgreementState {

	/** The first draft: no version has been signed by everyone yet. */
	DRAFT,
	/** Signed by everyone and in force. */
	ACTIVE,
	/** A new version is being written; the last signed version stays in force. */
	RENEGOTIATION,
	/** The pod has concluded; the agreement can be read but no longer changed. */
	ENDED;

	void requireOpen() {
		if (this == ENDED) {
			throw new Conflict(AgreementsProblem.AGREEMENT_CLOSED,
					"The pod has concluded. You can still read its agreement, but it can no longer be changed.");
		}
	}

}
