package org.alkimos.programs.ties;

import org.alkimos.kernel.text.Blanks;

/**
 * Key of a person as named in lists: the hash of an email address, or the institution's
 * own ID.
 */
public record PersonKey(String value) {

	private static final String NUMBER = "id ";

	/** Parses a cell: an email address if it contains an at sign, otherwise an ID. */
	public static PersonKey of(String text) {
		return text.contains("@") ? ofAddress(text) : ofNumber(text);
	}

	static PersonKey ofAddress(String address) {
		return new PersonKey(EmailKey.of(address).value());
	}

	public static PersonKey ofNumber(String externalId) {
		return new PersonKey(NUMBER + Blanks.strip(externalId));
	}

}
