package org.alkimos.identity.signin;

import java.time.Instant;

/** The sessions of accounts, on whichever instance they began. */
public interface AccountSessions {

	/** Ends the account's sessions that were signed in before this moment. */
	void endSignedInBefore(String subject, Instant moment);

}
