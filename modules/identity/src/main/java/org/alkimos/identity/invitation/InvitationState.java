package org.alkimos.identity.invitation;

/** State of an invitation. */
public enum InvitationState {

	OPEN, USED, EXPIRED,
	/** A newer one was issued, or the membership ended. */
	VOID

}
