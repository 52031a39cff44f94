package org.alkimos.progress;

/** Signing state of a pod's agreement. */
public enum AgreementState {

	/** Members have yet to sign, for the first time or again after members changed. */
	UNSIGNED,
	/** All members have signed a version, which is in force. */
	SIGNED,
	/** It no longer binds anyone. */
	ENDED

}
