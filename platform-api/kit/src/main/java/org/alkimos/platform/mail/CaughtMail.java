package org.alkimos.platform.mail;

import java.time.Instant;

/**
 * A mail that the local mail server caught.
 *
 * @param name name of its file, which names the mail in addresses of pages
 * @param at when it was caught
 * @param to addresses of its recipients
 * @param text its text part
 */
public record CaughtMail(String name, Instant at, String to, String subject, String text) {
}
