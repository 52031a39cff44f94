package org.alkimos.kernel.mail;

/**
 * The mail server did not take a mail. Its answer in words is left out, because it
 * repeats addresses.
 */
public class MailNotSent extends RuntimeException {

	private final String code;

	private final boolean refused;

	MailNotSent(String code, boolean refused) {
		super((refused ? "The mail server refused a mail: " : "The mail server took no mail: ") + code);
		this.code = code;
		this.refused = refused;
	}

	/**
	 * Status code of the server, such as {@code 5.1.1} or {@code 451}, or the kind of
	 * failure if there was no answer.
	 */
	public String code() {
		return this.code;
	}

	/** Whether this mail can never be delivered; otherwise it can be sent later. */
	public boolean isRefused() {
		return this.refused;
	}

}
