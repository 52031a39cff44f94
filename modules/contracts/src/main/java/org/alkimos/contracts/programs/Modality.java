package org.alkimos.contracts.programs;

/** How a participant wants to meet. */
public enum Modality {

	IN_PERSON, REMOTE, EITHER

}
