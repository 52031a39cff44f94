package org.alkimos.programs.ties;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.text.EmailAddress;

/** Keyed hash of an email address, different for each institution. */
public record EmailKey(String value) {

	/**
	 * Hashes the normal form of an address that was accepted.
	 * @throws IllegalArgumentException if it is refused
	 */
	public static EmailKey of(String email) {
		return of(EmailAddress.of(email));
	}

	public static EmailKey of(EmailAddress address) {
		String text = Tenancy.current().value() + " " + address.normal();
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return new EmailKey(HexFormat.of().formatHex(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java runtime has SHA-256", ex);
		}
	}

}
