package org.alkimos.identity;

/**
 * Name of a member. An erased person is called Former member.
 *
 * @param given first name; empty for an API client
 * @param family last name; the label of an API client
 */
public record PersonName(String given, String family) {

	/** Name of an erased person. */
	public static final PersonName FORMER = new PersonName("Former", "member");

	public String full() {
		return (this.given + " " + this.family).strip();
	}

}
