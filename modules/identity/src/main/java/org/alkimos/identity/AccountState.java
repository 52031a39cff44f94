package org.alkimos.identity;

/** How far a member's account for sign-in is. */
public enum AccountState {

	/** The account is being made. */
	PENDING,
	/**
	 * The person has an account through another institution and has to accept the
	 * invitation before it counts here.
	 */
	AWAITING_ACCEPTANCE,
	/** The account exists and counts here. */
	READY

}
