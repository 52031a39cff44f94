package org.alkimos.identity;

/** How far an identity provider is. */
public enum ProviderState {

	/** The sign-in service is being told; the settings before, if any, still count. */
	CONNECTING,
	/** People can sign in through it. */
	CONNECTED,
	/** The sign-in service did not take the settings; they have to be put right. */
	REFUSED,
	/** No one signs in through it any longer; another one gets another alias. */
	DISCONNECTED

}
