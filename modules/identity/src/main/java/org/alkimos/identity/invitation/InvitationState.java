package org.alkimos.identity.invitation;

/** State of an invitation. */
public enum InvitationState {

	OPEN, USED, EXPIRED,
	/** The invited person did not expect it. */
	DECLINED,
	/** A newer one was issued, or the membership ended. */
	VOID

}
