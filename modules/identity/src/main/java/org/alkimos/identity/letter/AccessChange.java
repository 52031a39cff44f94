package org.alkimos.identity.letter;

/** What happened to the access of a member. */
public enum AccessChange {

	/** The person accepted an invitation. */
	OPENED,
	/** The person can no longer sign in. */
	ENDED,
	/**
	 * Somebody tried to accept the person's invitation with an account that is not
	 * theirs.
	 */
	REFUSED,
	/** The institution corrected the person's name. */
	RENAMED,
	/** A password or a second factor of the person's account was changed. */
	CREDENTIAL_CHANGED,
	/** The person changed their address. */
	ADDRESS_CHANGED,
	/** The person changed their name. */
	NAME_CHANGED

}
