package org.alkimos.platform.demo;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.alkimos.platform.mail.CaughtMails;

/** The mailboxes of the invented people. */
@Component
@ConditionalOnProperty("alkimos.demo")
class DemoMailbox {

	private static final Pattern INVITATION = Pattern.compile("/invitations/(\\S+)");

	private final ObjectProvider<CaughtMails> mails;

	DemoMailbox(ObjectProvider<CaughtMails> mails) {
		this.mails = mails;
	}

	/** The secret part of the newest invitation to the address. */
	Optional<String> invitation(String email) {
		CaughtMails caught = this.mails.getObject();
		return caught.names()
			.stream()
			.map(caught::read)
			.filter((mail) -> mail.to().equalsIgnoreCase(email))
			.flatMap((mail) -> INVITATION.matcher(mail.text()).results().limit(1))
			.map((MatchResult found) -> found.group(1))
			.findFirst();
	}

}
