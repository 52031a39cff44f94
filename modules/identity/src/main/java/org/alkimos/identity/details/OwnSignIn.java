package org.alkimos.identity.details;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.PersonName;

/**
 * A person's own name and address.
 *
 * @param signsIn whether the person signs in with the address and a password
 * @param asked address the person has asked for and not confirmed, or null
 * @param until when its code expires
 * @param refused whether the mail with the code could not be delivered
 */
public record OwnSignIn(PersonName name, String email, boolean signsIn, @Nullable String asked, @Nullable Instant until,
		boolean refused) {
}
