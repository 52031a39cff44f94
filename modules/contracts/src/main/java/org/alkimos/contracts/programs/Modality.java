package org.alkimos.contracts.programs;

/** How a participant wants to meet. */
public enum Modality {

	/** In person. */
	IN_PERSON,
	/** Remotely. */
	REMOTE,
	/** No preference. */
	EITHER

}
