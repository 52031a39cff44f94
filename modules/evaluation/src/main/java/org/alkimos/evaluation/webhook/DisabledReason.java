package org.alkimos.evaluation.webhook;

/** Reason why a webhook no longer receives notifications. */
public enum DisabledReason {

	/** The endpoint responded with 410 Gone. */
	GONE,
	/**
	 * All attempts of a delivery failed, and no other delivery succeeded in the meantime.
	 */
	FAILING,
	/** The signing secret cannot be decrypted with any key in the settings. */
	SECRET_UNREADABLE

}
