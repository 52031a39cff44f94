package org.alkimos.identity;

/** How far a member is on the way in. */
public enum MemberAccess {

	/** No invitation is open, and the person cannot sign in. */
	NOT_INVITED,
	/** An invitation is open and was not accepted yet. */
	INVITED,
	/** The invitation was not accepted in time. */
	EXPIRED,
	/**
	 * The person accepted an invitation and can sign in; API clients are always active.
	 */
	ACTIVE

}
