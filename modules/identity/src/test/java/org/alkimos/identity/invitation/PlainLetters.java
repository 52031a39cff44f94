package org.alkimos.identity.invitation;

import org.springframework.stereotype.Component;

import org.alkimos.identity.letter.AccessLetter;
import org.alkimos.identity.letter.AddressLetter;
import org.alkimos.identity.letter.InvitationLetter;
import org.alkimos.identity.letter.Letters;
import org.alkimos.kernel.mail.Mail;

/** Mails whose texts are written elsewhere. */
@Component
class PlainLetters implements Letters {

	@Override
	public Mail invitation(InvitationLetter letter) {
		return new Mail(letter.id(), letter.address(), letter.replyTo(), letter.reminder() ? "Reminder" : "Invitation",
				letter.link(), letter.link());
	}

	@Override
	public Mail access(AccessLetter letter) {
		return new Mail(letter.id(), letter.address(), null, letter.change().name(), letter.institution(),
				letter.institution());
	}

	@Override
	public Mail addressCode(AddressLetter letter) {
		return new Mail("code." + letter.id(), letter.to(), null, "Code", letter.code(), letter.code());
	}

	@Override
	public Mail addressAsked(AddressLetter letter) {
		return new Mail("asked." + letter.id(), letter.from(), null, "Asked", letter.institution(),
				letter.institution());
	}

}
