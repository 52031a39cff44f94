package org.alkimos.progress;

/** Signing state of a pod's agreement. */
public enum AgreementState {

	UNSIGNED,
	/** All members have signed. */
	SIGNED,
	/** It no longer binds anyone. */
	ENDED

}
