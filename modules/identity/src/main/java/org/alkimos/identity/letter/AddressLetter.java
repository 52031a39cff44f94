package org.alkimos.identity.letter;

import java.time.Instant;

/**
 * What the mails about a new address say that a person asked for.
 *
 * @param id ID of the mail
 * @param from address of the person
 * @param to the new address
 * @param given first name of the person
 * @param institution full name of the institution
 * @param code eight digits that prove the new address; for that address alone
 * @param until when the code expires
 */
public record AddressLetter(String id, String from, String to, String given, String institution, String code,
		Instant until) {
}
