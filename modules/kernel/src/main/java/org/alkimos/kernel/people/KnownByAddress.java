package org.alkimos.kernel.people;

import org.alkimos.kernel.text.EmailAddress;

/**
 * What a module knows about people by their address, or a hash of it. Called in the
 * transaction that corrects an address, so that no rule about a person is lost with the
 * old one.
 */
public interface KnownByAddress {

	/** From now on, what is known of one address is about the other. */
	void move(EmailAddress from, EmailAddress to);

}
