package org.alkimos.identity.machine;

/** Whether an API client is accepted, or why it is refused. */
public enum ApiClientState {

	/** Requests are accepted. */
	ACTIVE,
	/** The last day is over; a new one can be set. */
	EXPIRED,
	/** The owner is no longer a member; someone has to take the client over. */
	OWNER_LEFT,
	/** Revoked for good. */
	REVOKED

}
