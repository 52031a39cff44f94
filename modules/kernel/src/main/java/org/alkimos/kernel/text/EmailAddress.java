package org.alkimos.kernel.text;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * An email address that the sign-on accepts as a user name. Two are equal if their normal
 * forms are.
 */
public final class EmailAddress implements ParsedEmail {

	private final String typed;

	private final String normal;

	EmailAddress(String typed, String normal) {
		this.typed = typed;
		this.normal = normal;
	}

	/**
	 * Reads what was typed or pasted. Blanks at the ends are removed; anything else that
	 * is wrong is refused by name, never repaired: a repaired address can be another
	 * person's.
	 */
	public static ParsedEmail parse(@Nullable String text) {
		return EmailReader.read((text != null) ? text : "");
	}

	/**
	 * Reads an address that was accepted before.
	 * @throws IllegalArgumentException if it is refused, without the address
	 */
	public static EmailAddress of(String text) {
		return parse(text).accepted().orElseThrow(() -> new IllegalArgumentException("Not an email address"));
	}

	/**
	 * Returns an address that the person may have meant, for them to confirm; null if
	 * there is none, or if the text is an address already.
	 */
	public static @Nullable String suggestion(@Nullable String text) {
		return parse(text).refused().map(RefusedEmail::suggestion).orElse(null);
	}

	/**
	 * Returns the domain as in DNS, in lower case; empty if no address can have it.
	 */
	public static Optional<String> domain(String typed) {
		return parse("a@" + Blanks.strip(typed)).accepted().map(EmailAddress::domain);
	}

	/** As typed, without the blanks around it, in Unicode's normal form C. */
	public String typed() {
		return this.typed;
	}

	/**
	 * The form that identifies the mailbox: lower case, the domain as in DNS. In ASCII,
	 * at most 254 characters.
	 */
	public String normal() {
		return this.normal;
	}

	/** Domain as in DNS, in lower case. */
	public String domain() {
		return this.normal.substring(this.normal.indexOf('@') + 1);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof EmailAddress address && address.normal.equals(this.normal);
	}

	@Override
	public int hashCode() {
		return this.normal.hashCode();
	}

	/** Returns no address, so that none gets into a log by accident. */
	@Override
	public String toString() {
		return "EmailAddress";
	}

}
