package org.alkimos.kernel.mail;

import java.io.UnsupportedEncodingException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands mail to the mail server, one at a time. To be called from jobs. */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mailer {

	private final ObjectProvider<JavaMailSender> sender;

	private final String from;

	private final boolean setUp;

	Mailer(ObjectProvider<JavaMailSender> sender, MailSettings settings, @Value("${spring.mail.host:}") String host) {
		this.sender = sender;
		this.from = settings.from();
		this.setUp = !host.isBlank();
		if (this.setUp) {
			requireAddress(this.from);
		}
	}

	private static void requireAddress(String from) {
		if (!isAddress(from)) {
			throw new InvalidConfigurationPropertyValueException("alkimos.mail.from", from,
					"Mail has a server, so set the sender of all mail, such as Alkimos <no-reply@university.edu>.");
		}
	}

	private static boolean isAddress(String from) {
		try {
			new InternetAddress(from, true).validate();
			return !from.isBlank();
		}
		catch (AddressException ex) {
			return false;
		}
	}

	/** Whether the installation can send mail; nothing may promise a mail otherwise. */
	public boolean isSetUp() {
		return this.setUp;
	}

	/**
	 * Sends a mail and returns when the server has taken it.
	 * @throws MailNotSent if the server refused it, or could not be reached
	 */
	public void send(Mail mail) {
		JavaMailSender server = this.sender.getObject();
		try {
			server.send(compose(server, mail));
		}
		catch (MailException ex) {
			throw MailAnswers.notSent(ex);
		}
		catch (MessagingException | UnsupportedEncodingException ex) {
			throw new IllegalStateException("A mail could not be written", ex);
		}
	}

	private MimeMessage compose(JavaMailSender server, Mail mail)
			throws MessagingException, UnsupportedEncodingException {
		var sender = new InternetAddress(this.from);
		MimeMessage message = server.createMimeMessage();
		var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_RELATED, "UTF-8");
		helper.setFrom(sender);
		helper.setTo(mail.to());
		if (mail.replyTo() != null) {
			helper.setReplyTo(mail.replyTo());
		}
		helper.setSubject(mail.subject());
		helper.setText(mail.text(), mail.html());
		message.setHeader("Message-ID",
				"<" + mail.id() + sender.getAddress().substring(sender.getAddress().lastIndexOf('@')) + ">");
		// No holiday replies (RFC 3834).
		message.setHeader("Auto-Submitted", "auto-generated");
		return message;
	}

}
