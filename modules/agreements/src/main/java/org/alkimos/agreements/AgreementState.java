package org.alkimos.agreements;

/** Where an agreement stands. */
public enum AgreementState {

	/** Being written; nothing has been signed by all yet. */
	DRAFT,
	/** Signed by all and in force. */
	ACTIVE,
	/** The last signed version is in force while the next one is being written. */
	RENEGOTIATION,
	/** The pod has concluded. */
	ENDED

}
