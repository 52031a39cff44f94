package org.alkimos.identity;

/** State of a member's sign-in account. */
public enum AccountState {

	/** The account is being created. */
	PENDING,
	/**
	 * The person has an account through another institution and must accept the
	 * invitation before it is valid here.
	 */
	AWAITING_ACCEPTANCE,
	/** The account exists and is valid here. */
	READY

}
