package org.alkimos.programs;

/**
 * Stands for a person as lists name them: by email address, of which only a hash is kept,
 * or by the institution's own number.
 */
public record PersonKey(String value) {

	private static final String NUMBER = "id ";

	/** What stands in a cell: an address if it has an at sign, else a number. */
	public static PersonKey of(String text) {
		return text.contains("@") ? ofAddress(text) : ofNumber(text);
	}

	static PersonKey ofAddress(String address) {
		return new PersonKey(EmailKey.of(address).value());
	}

	static PersonKey ofNumber(String externalId) {
		return new PersonKey(NUMBER + externalId.strip());
	}

}
