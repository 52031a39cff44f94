package org.alkimos.identity;

/**
 * Confidential contact for members.
 *
 * @param name person or office; empty if the institution has named none
 * @param contact an email address, phone number, or web address; empty if there is no
 * ombuds
 */
public record Ombuds(String name, String contact) {

	/** Whether both the name and the contact are given. */
	public boolean isNamed() {
		return !this.name.isBlank() && !this.contact.isBlank();
	}

}
