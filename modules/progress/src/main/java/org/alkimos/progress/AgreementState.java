package org.alkimos.progress;

/** How far a pod's agreement is, as far as pods at work need to know. */
public enum AgreementState {

	UNSIGNED,
	/** All members have signed. */
	SIGNED,
	/** It no longer binds anyone. */
	ENDED

}
