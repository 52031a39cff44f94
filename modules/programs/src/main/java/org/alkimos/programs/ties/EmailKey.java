package org.alkimos.programs.ties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

import org.alkimos.kernel.tenancy.Tenancy;

/** Keyed hash of an email address, different for each institution. */
public record EmailKey(String value) {

	public static EmailKey of(String email) {
		String text = Tenancy.current().value() + " " + email.strip().toLowerCase(Locale.ROOT);
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return new EmailKey(HexFormat.of().formatHex(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime has SHA-256", ex);
		}
	}

}
