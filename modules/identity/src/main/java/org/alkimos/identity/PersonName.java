package org.alkimos.identity;

/** How a member is called. */
public record PersonName(String given, String family) {

	/** Who was erased and is not called anything any longer. */
	public static final PersonName FORMER = new PersonName("Former", "member");

	public String full() {
		return (this.given + " " + this.family).strip();
	}

}
