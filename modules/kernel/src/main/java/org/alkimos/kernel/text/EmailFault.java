package org.alkimos.kernel.text;

/** What can be wrong with an email address. */
public enum EmailFault {

	/** Nothing, or blanks only. */
	MISSING("Enter an email address, such as name@university.edu."),
	/** No at sign. */
	NO_AT_SIGN("Enter an email address, such as name@university.edu."),
	/** More than one at sign. */
	SEVERAL_AT_SIGNS("Enter one email address only, with one @."),
	/** A name and brackets around the address, or the scheme of a link before it. */
	MORE_THAN_THE_ADDRESS("Enter the address only, without a name, brackets, or “mailto:”."),
	/** A blank inside. */
	SPACE("Remove the space from the address."),
	/** A sign that no one can see. */
	INVISIBLE_SIGN("Remove the invisible character from the address."),
	/** A ligature, a full-width letter, or another form of a plain sign. */
	COMPATIBILITY_SIGN("Replace the special form of a letter in the address with the plain letter."),
	/** Nothing before the at sign. */
	LOCAL_PART_MISSING("Enter the part before the @, such as name@university.edu."),
	/** A sign that is not allowed before the at sign. */
	LOCAL_PART_SIGN(
			"Before the @, use only letters from a to z without accents, digits, and characters such as . - _ +."),
	/** A dot at an end of the part before the at sign, or two dots in a row. */
	LOCAL_PART_DOT("Before the @, use dots only between letters or digits, one at a time."),
	/** The part before the at sign is too long. */
	LOCAL_PART_LENGTH("Shorten the part before the @ to at most 64 characters."),
	/** Nothing after the at sign. */
	DOMAIN_MISSING("Enter the part after the @, such as university.edu."),
	/** A sign that is not allowed after the at sign. */
	DOMAIN_SIGN("After the @, use only letters, digits, hyphens, and dots."),
	/** A sign that would become another one in the domain. */
	DOMAIN_LOSS("The domain contains a letter that becomes a different one in DNS. Enter it in its form with “xn--”."),
	/** An empty part of the domain. */
	DOMAIN_DOT("After the @, use dots only between the parts of the domain, one at a time."),
	/** A hyphen at an end of a part of the domain. */
	DOMAIN_HYPHEN("After the @, use hyphens only between letters or digits."),
	/** A single part, or an ending that cannot be one. */
	DOMAIN_ENDING("Add the ending of the domain, such as .edu."),
	/** An IP address in place of a domain. */
	IP_ADDRESS("Enter a domain after the @, such as university.edu, not an IP address."),
	/** A part of the domain is too long. */
	DOMAIN_LENGTH("Shorten each part of the domain to at most 63 characters."),
	/** The whole is too long. */
	LENGTH("Shorten the address to at most 254 characters.");

	private final String words;

	EmailFault(String words) {
		this.words = words;
	}

	/** What to do, in one sentence that repeats nothing of the address. */
	public String words() {
		return this.words;
	}

}
