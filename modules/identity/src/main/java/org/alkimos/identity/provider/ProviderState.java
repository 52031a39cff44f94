package org.alkimos.identity.provider;

/** State of an identity provider. */
public enum ProviderState {

	/**
	 * The sign-in service is being updated; the previous settings, if any, still apply.
	 */
	CONNECTING,
	/** People can sign in through it. */
	CONNECTED,
	/** The sign-in service rejected the settings; they must be corrected. */
	REFUSED,
	/** Disconnected; a new provider gets a new alias. */
	DISCONNECTED

}
