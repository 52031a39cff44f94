package org.alkimos.identity;

/**
 * Confidential contact for members.
 *
 * @param name person or office; empty if the institution has named none
 * @param contact an email address, phone number or web address
 */
public record Ombuds(String name, String contact) {

	public boolean isNamed() {
		return !this.name.isBlank() && !this.contact.isBlank();
	}

}
