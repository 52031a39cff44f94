package org.alkimos.identity;

/** What an invitation is still good for. */
public enum InvitationState {

	OPEN, USED, EXPIRED,
	/** A newer one was issued, or the membership ended. */
	VOID

}
