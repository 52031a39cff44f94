package org.alkimos.platform.ui;

import java.util.UUID;

/**
 * Parameter name, header name, and value of the CSRF token, and for whom the page is.
 *
 * @param owner tells the person in one institution from everybody else; empty for a
 * stranger
 */
public record Csrf(String parameter, String header, String token, String owner) {

	/** Parameter that contains the key of a form. */
	public static final String KEY = "form-key";

	/**
	 * Key for one more form, so that the form has one effect, however often it is sent.
	 */
	public String newKey() {
		return UUID.randomUUID() + "." + this.owner;
	}
}
