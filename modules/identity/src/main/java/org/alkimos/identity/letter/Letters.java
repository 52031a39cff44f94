package org.alkimos.identity.letter;

import org.alkimos.kernel.mail.Mail;

/** Writes the mails about access. None of them may hold a secret but the link. */
public interface Letters {

	Mail invitation(InvitationLetter letter);

	Mail access(AccessLetter letter);

}
