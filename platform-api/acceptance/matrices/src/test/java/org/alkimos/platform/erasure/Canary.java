package org.alkimos.platform.erasure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * A person whose every fact and text carries a word that stands nowhere else.
 *
 * @param mark the word
 */
record Canary(String mark) {

	/** Letters alone, each of its digits another one, so that no two are the same. */
	static Canary next() {
		var letters = new StringBuilder("Zq");
		UUID.randomUUID()
			.toString()
			.substring(0, 8)
			.chars()
			.forEach((sign) -> letters.append((char) (Character.isDigit(sign) ? sign - '0' + 'g' : sign)));
		return new Canary(letters.toString());
	}

	String given() {
		return this.mark + "ana";
	}

	String family() {
		return this.mark + "good";
	}

	String name() {
		return given() + " " + family();
	}

	String email() {
		return this.mark.toLowerCase(Locale.ROOT) + "@canary.example";
	}

	/** What a colleague writes about the person. */
	String told() {
		return "We agreed that " + name() + " presents next; write to " + email() + ". " + family() + " brings slides.";
	}

	/** A text of the person's own that does not name them. */
	String own(String kind) {
		return this.mark + " " + kind;
	}

	/** The names alone, without what only the person's facts and texts hold. */
	List<String> names() {
		return List.of(given(), family(), email());
	}

	/** Everything to search for: the mark, and the address under its key. */
	List<String> words(TenantId institution) {
		try {
			String key = institution.value() + " " + email();
			return List.of(this.mark, HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8))));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
