package org.alkimos.kernel.text;

import org.jspecify.annotations.Nullable;

/**
 * Why a text is not accepted as an email address.
 *
 * @param message what to change and where, in one or two sentences; repeats a part of the
 * text. Where the text is confidential, use {@link EmailFault#words}
 * @param suggestion an address that the person may have meant, to be confirmed by them;
 * null if there is none
 */
public record RefusedEmail(EmailFault fault, String message, @Nullable String suggestion) implements ParsedEmail {

	/** The message, with the suggestion as a question. */
	public String advice() {
		return (this.suggestion != null) ? this.message + " Do you mean “" + this.suggestion + "”?" : this.message;
	}

	static RefusedEmail of(EmailFault fault) {
		return new RefusedEmail(fault, fault.words(), null);
	}

	static RefusedEmail of(EmailFault fault, String message) {
		return new RefusedEmail(fault, message, null);
	}

}
