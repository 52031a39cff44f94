package org.alkimos.kernel.text;

import java.util.Optional;

/** What was typed as an email address: an address, or why it is none. */
public sealed interface ParsedEmail permits EmailAddress, RefusedEmail {

	/** The address, unless it is refused. */
	default Optional<EmailAddress> accepted() {
		return (this instanceof EmailAddress address) ? Optional.of(address) : Optional.empty();
	}

	/** The refusal, unless it is an address. */
	default Optional<RefusedEmail> refused() {
		return (this instanceof RefusedEmail refusal) ? Optional.of(refusal) : Optional.empty();
	}

}
