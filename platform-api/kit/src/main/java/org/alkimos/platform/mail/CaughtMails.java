package org.alkimos.platform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Reads the folder in which the local mail server keeps what it caught. */
@Component
@ConditionalOnProperty("alkimos.mail.caught")
public class CaughtMails {

	private static final String ENDING = ".eml";

	private final Path folder;

	CaughtMails(@Value("${alkimos.mail.caught}") Path folder) {
		this.folder = folder;
	}

	/** Names of all mails, newest first. */
	public List<String> names() {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.map((file) -> file.getFileName().toString())
				.filter((name) -> name.endsWith(ENDING))
				.map((name) -> name.substring(0, name.length() - ENDING.length()))
				.sorted(Comparator.comparing(CaughtMails::order).reversed())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns a mail, or nothing if there is none of this name. */
	public Optional<CaughtMail> find(String name) {
		return names().contains(name) ? Optional.of(read(name)) : Optional.empty();
	}

	/** Returns a mail whose name is among {@link #names}. */
	public CaughtMail read(String name) {
		try (InputStream content = Files.newInputStream(this.folder.resolve(name + ENDING))) {
			var message = new MimeMessage(Session.getInstance(new Properties()), content);
			return new CaughtMail(name, Instant.ofEpochMilli(order(name) / COUNT), recipients(message),
					String.valueOf(message.getSubject()), text(message).orElse(""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("A caught mail cannot be read", ex);
		}
	}

	/** More than any number at the end of a name. */
	private static final long COUNT = 100_000;

	/** Names are {@code <milliseconds>-<number>}. */
	private static long order(String name) {
		String[] parts = name.split("-");
		return Long.parseLong(parts[0]) * COUNT + Long.parseLong(parts[1]) % COUNT;
	}

	private static String recipients(MimeMessage message) throws MessagingException {
		var recipients = message.getRecipients(Message.RecipientType.TO);
		return (recipients == null) ? ""
				: Arrays.stream(recipients)
					.map((address) -> ((InternetAddress) address).getAddress())
					.collect(Collectors.joining(", "));
	}

	private static Optional<String> text(Part part) throws MessagingException, IOException {
		if (part.isMimeType("text/plain")) {
			return Optional.of((String) part.getContent());
		}
		if (part.isMimeType("multipart/*")) {
			Multipart parts = (Multipart) part.getContent();
			for (int i = 0; i < parts.getCount(); i++) {
				Optional<String> text = text(parts.getBodyPart(i));
				if (text.isPresent()) {
					return text;
				}
			}
		}
		return Optional.empty();
	}

}
