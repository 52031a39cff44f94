package org.alkimos.identity;

/**
 * Whom members can turn to in confidence.
 *
 * @param name person or office; empty if the institution has named none
 * @param contact an email address, phone number or web address
 */
public record Ombuds(String name, String contact) {

	public boolean isNamed() {
		return !this.name.isBlank() && !this.contact.isBlank();
	}

}
