package org.alkimos.identity;

/** State of a member's sign-in account. */
public enum AccountState {

	/** The account is being created. */
	PENDING,
	/** The account exists, and the person has not accepted an invitation yet. */
	AWAITING_ACCEPTANCE,
	/** The person accepted an invitation and can sign in here. */
	READY

}
