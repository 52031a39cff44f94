package org.alkimos.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import static org.awaitility.Awaitility.await;

/** The messages that the local mail server has kept instead of delivering them. */
final class CaughtMail {

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	private final Path folder;

	CaughtMail(Path folder) {
		this.folder = folder;
	}

	/** The plain texts to this address, the earliest first. */
	List<String> to(String address) {
		try (Stream<Path> files = Files.list(this.folder)) {
			return files.filter((file) -> file.toString().endsWith(".eml"))
				.sorted()
				.map(CaughtMail::read)
				.filter((message) -> headers(message, "To").contains(address))
				.map(CaughtMail::text)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The link of the newest message, once there are this many. */
	String link(String address, int messages) {
		List<String> found = await().atMost(Duration.ofSeconds(30))
			.until(() -> to(address), (texts) -> texts.size() >= messages);
		Matcher link = LINK.matcher(found.getLast());
		if (!link.find()) {
			throw new AssertionError("No link in: " + found.getLast());
		}
		return link.group();
	}

	private static MimeMessage read(Path file) {
		try (var in = Files.newInputStream(file)) {
			return new MimeMessage(Session.getInstance(new Properties()), in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String headers(MimeMessage message, String name) {
		try {
			return String.join(",", message.getHeader(name));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Of the parts that say the same, the plain one comes first. */
	private static String text(MimeMessage message) {
		try {
			Object content = message.getContent();
			return (content instanceof MimeMultipart parts) ? parts.getBodyPart(0).getContent().toString()
					: content.toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
