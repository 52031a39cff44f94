package org.alkimos.identity.letter;

import org.alkimos.kernel.mail.Mail;

/**
 * Writes the mails about access. None of them may hold a secret but the link or the code.
 */
public interface Letters {

	Mail invitation(InvitationLetter letter);

	Mail access(AccessLetter letter);

	/** To the new address: the code that proves it. */
	Mail addressCode(AddressLetter letter);

	/** To the address that the person has: someone asked to replace it. */
	Mail addressAsked(AddressLetter letter);

}
