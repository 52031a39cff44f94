package org.alkimos.kernel.mail;

import org.jspecify.annotations.Nullable;

/**
 * A mail to one person.
 *
 * @param id what the mail is about; a mail that is sent again under the same ID is the
 * same mail to the recipient's mail program. Letters, digits, dots, and hyphens
 * @param to address of the recipient
 * @param replyTo address that answers go to; null for that of the platform
 * @param subject one line, fewer than 60 characters where possible
 * @param text the whole content as plain text
 * @param html the same content as HTML
 */
public record Mail(String id, String to, @Nullable String replyTo, String subject, String text, String html) {
}
