package org.alkimos.kernel.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Reads what a mail server answered, without what it repeated. */
final class MailAnswers {

	/** Enhanced status code (RFC 3463). */
	private static final Pattern STATUS = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");

	private static final int PERMANENT = 500;

	private MailAnswers() {
	}

	static MailNotSent notSent(MailException exception) {
		if (exception instanceof MailSendException failed) {
			for (Exception each : failed.getMessageExceptions()) {
				MailNotSent answer = answer(each);
				if (answer != null) {
					return answer;
				}
			}
		}
		return new MailNotSent(exception.getClass().getSimpleName(), false);
	}

	/** An answer about the recipient comes last in the chain of failures. */
	private static @Nullable MailNotSent answer(Exception exception) {
		MailNotSent answer = null;
		for (Exception each = exception; each instanceof MessagingException failure; each = failure
			.getNextException()) {
			if (each instanceof SMTPAddressFailedException address) {
				return about(address, address.getReturnCode(), true);
			}
			if (each instanceof SMTPSendFailedException send) {
				answer = about(send, send.getReturnCode(), isAboutContent(send));
			}
		}
		return answer;
	}

	/** Refusals of the sender or the sign-in concern every mail, so none is given up. */
	private static boolean isAboutContent(SMTPSendFailedException exception) {
		String command = exception.getCommand();
		return command == null || command.equals(".") || command.startsWith("DATA") || command.startsWith("BDAT");
	}

	private static MailNotSent about(SendFailedException exception, int code, boolean concernsThisMail) {
		Matcher status = STATUS.matcher(String.valueOf(exception.getMessage()));
		return new MailNotSent(status.find() ? status.group() : String.valueOf(code),
				concernsThisMail && code >= PERMANENT);
	}

}
