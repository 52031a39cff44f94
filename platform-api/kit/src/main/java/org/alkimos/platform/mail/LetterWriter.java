package org.alkimos.platform.mail;

import java.util.Map;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.mail.Mail;

/** Writes a letter as a mail. */
@Component
public class LetterWriter {

	private final TemplateEngine templates;

	LetterWriter(TemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * Returns the mail with the letter as text and as HTML.
	 * @param id ID of the mail
	 * @param to address of the recipient
	 * @param replyTo address that answers go to, or null
	 */
	public Mail write(String id, String to, @Nullable String replyTo, String subject, Letter letter) {
		var html = new StringOutput();
		this.templates.render("mail/letter.jte", Map.of("subject", subject, "letter", letter), html);
		return new Mail(id, to, replyTo, subject, letter.text(), html.toString());
	}

}
