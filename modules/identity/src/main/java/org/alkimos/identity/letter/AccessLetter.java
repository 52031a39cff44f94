package org.alkimos.identity.letter;

/**
 * What the mail about a change of access says.
 *
 * @param id ID of the mail
 * @param address address of the person
 * @param given first name of the person
 * @param institution full name of the institution
 */
public record AccessLetter(String id, String address, String given, String institution, AccessChange change) {
}
