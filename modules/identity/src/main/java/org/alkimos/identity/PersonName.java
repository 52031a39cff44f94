package org.alkimos.identity;

/** How a member is called. */
public record PersonName(String given, String family) {

	public String full() {
		return (this.given + " " + this.family).strip();
	}

}
