package org.alkimos.identity;

/** How far a member is on the way in. */
public enum MemberAccess {

	/** No invitation is open, and the person cannot sign in. */
	NOT_INVITED,
	/** The mail with the invitation is on its way to the mail server. */
	SENDING,
	/** The mail server took the mail; the invitation was not accepted yet. */
	INVITED,
	/** The person looked at the invitation, and did not accept it yet. */
	OPENED,
	/** The mail could not be delivered, so the address may be wrong. */
	NOT_DELIVERED,
	/** The person did not expect the invitation. */
	DECLINED,
	/** The invitation was not accepted in time. */
	EXPIRED,
	/**
	 * The person accepted an invitation and can sign in; API clients are always active.
	 */
	ACTIVE

}
