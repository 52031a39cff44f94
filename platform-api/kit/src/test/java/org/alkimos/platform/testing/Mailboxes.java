package org.alkimos.platform.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;

import org.springframework.boot.test.context.TestComponent;

import org.alkimos.platform.mail.CaughtMail;
import org.alkimos.platform.mail.CaughtMails;

/** What people find in their mailboxes. */
@TestComponent
public class Mailboxes {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final Pattern INVITATION = Pattern.compile("/invitations/(\\S+)");

	private final CaughtMails mails;

	private final Map<String, CaughtMail> read = new ConcurrentHashMap<>();

	Mailboxes(CaughtMails mails) {
		this.mails = mails;
	}

	/** Mails to the address, newest first. */
	public List<CaughtMail> of(String address) {
		return this.mails.names()
			.stream()
			.map((name) -> this.read.computeIfAbsent(name, this.mails::read))
			.filter((mail) -> mail.to().equalsIgnoreCase(address))
			.toList();
	}

	/** The mail to the address with this text in the subject, as soon as there is one. */
	public CaughtMail await(String address, String subject) {
		return Objects.requireNonNull(Awaitility.await("mail to " + address + ": " + subject)
			.atMost(PATIENCE)
			.until(() -> of(address).stream()
				.filter((mail) -> mail.subject().contains(subject))
				.findFirst()
				.orElse(null), Objects::nonNull));
	}

	/** The secret part of the link in this mail. */
	public static String tokenIn(CaughtMail mail) {
		Matcher link = INVITATION.matcher(mail.text());
		if (!link.find()) {
			throw new AssertionError("No invitation in: " + mail.text());
		}
		return link.group(1);
	}

	/** The secret part of the newest invitation, as soon as it differs from the last. */
	public String invitation(String address, int number) {
		List<CaughtMail> invitations = Awaitility.await("invitation " + number + " to " + address)
			.atMost(PATIENCE)
			.until(() -> of(address).stream().filter((mail) -> INVITATION.matcher(mail.text()).find()).toList(),
					(found) -> found.size() >= number);
		return tokenIn(invitations.getFirst());
	}

	/** Number of invitations that the address has got. */
	public int invitations(String address) {
		return (int) of(address).stream().filter((mail) -> INVITATION.matcher(mail.text()).find()).count();
	}

}
