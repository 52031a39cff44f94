package org.alkimos.identity;

/** Name of a member. */
public record PersonName(String given, String family) {

	/** Name of an erased person. */
	public static final PersonName FORMER = new PersonName("Former", "member");

	public String full() {
		return (this.given + " " + this.family).strip();
	}

}
