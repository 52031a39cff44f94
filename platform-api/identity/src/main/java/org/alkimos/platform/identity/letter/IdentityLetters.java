package org.alkimos.platform.identity.letter;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.identity.letter.AccessLetter;
import org.alkimos.identity.letter.AddressLetter;
import org.alkimos.identity.letter.InvitationLetter;
import org.alkimos.identity.letter.Letters;
import org.alkimos.kernel.mail.Mail;
import org.alkimos.platform.mail.Letter;
import org.alkimos.platform.mail.LetterWriter;
import org.alkimos.platform.ui.Dates;

/** The texts of the mails about access. */
@Component
class IdentityLetters implements Letters {

	private static final String PRIVATE = "This mail loads no images and doesn't track whether you read it.";

	private final LetterWriter writer;

	IdentityLetters(LetterWriter writer) {
		this.writer = writer;
	}

	@Override
	public Mail invitation(InvitationLetter letter) {
		String until = Dates.weekdayMoment(letter.expiresAt(), ZoneOffset.UTC);
		String subject = letter.reminder() ? "Your invitation to " + letter.institution() + " is still open"
				: "Your invitation to " + letter.institution();
		return this.writer.write(letter.id(), letter.address(), letter.replyTo(), subject,
				new Letter(
						letter.institution(), "Hello " + letter.given(), List
							.of(first(letter),
									"The link below is for you alone: don't pass it on. It works once, until " + until
											+ "."),
						new Letter.Link("Accept invitation", letter.link()), notes(letter)));
	}

	private static String first(InvitationLetter letter) {
		if (letter.reminder()) {
			return "You haven't accepted your invitation to the mentoring programs of " + letter.institution()
					+ " yet.";
		}
		return (letter.inviter() != null)
				? letter.inviter() + " invites you to " + letter.institution() + ", which runs its mentoring here."
				: letter.institution() + " invites you to sign in.";
	}

	private static List<String> notes(InvitationLetter letter) {
		List<String> notes = new ArrayList<>();
		if (letter.inviter() != null && letter.replyTo() != null) {
			notes.add("Replies go to " + letter.inviter() + ".");
		}
		notes.add("You didn't expect this? Open the link and decline, or ignore this mail.");
		notes.add(PRIVATE);
		return notes;
	}

	@Override
	public Mail addressCode(AddressLetter letter) {
		return this.writer.write("address-code." + letter.id(), letter.to(), null, "Your code is " + letter.code(),
				new Letter(letter.institution(), "Hello " + letter.given(),
						List.of("Enter this code at " + letter.institution() + " to confirm your new address: "
								+ letter.code(),
								"It works until " + Dates.weekdayMoment(letter.until(), ZoneOffset.UTC) + "."),
						null, List.of("You didn't ask for it? Ignore this mail.", PRIVATE)));
	}

	@Override
	public Mail addressAsked(AddressLetter letter) {
		return this.writer.write("address-asked." + letter.id(), letter.from(), null,
				"A new address was asked for in your name",
				new Letter(letter.institution(), "Hello " + letter.given(), List.of(
						"Someone who is signed in as you at " + letter.institution()
								+ " asked to replace this address with another one. It is replaced once the code is "
								+ "entered that was sent there.",
						"If that was you, there is nothing to do. If it wasn't, choose a new password now: open the "
								+ "sign-in page, and select “Forgot your password?”. Then tell an administrator of "
								+ letter.institution() + "."),
						null, List.of("You get this mail because your access may change.", PRIVATE)));
	}

	@Override
	public Mail access(AccessLetter letter) {
		return this.writer.write(letter.id(), letter.address(), null, AccessTexts.subject(letter),
				new Letter(letter.institution(), "Hello " + letter.given(),
						AccessTexts.paragraphs(letter.change(), letter.institution()), null,
						List.of("You get this mail because your access changed.", PRIVATE)));
	}

}
