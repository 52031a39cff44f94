package org.alkimos.agreements;

/** State of an agreement. */
public enum AgreementState {

	/** No version has been signed by everyone yet. */
	DRAFT,
	/** Signed by everyone and in force. */
	ACTIVE,
	/** A new version is being written; the last signed version is in force. */
	RENEGOTIATION,
	/** The pod has concluded. */
	ENDED

}
