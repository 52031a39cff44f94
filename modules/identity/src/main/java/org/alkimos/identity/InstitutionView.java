package org.alkimos.identity;

/**
 * The institution as its members see it.
 *
 * @param name name of the institution, at most 200 characters
 * @param alias short name in sign-on and addresses
 * @param ombuds confidential contact for members
 * @param version version, with which the ETag begins; required as If-Match for a change
 */
public record InstitutionView(String name, String alias, Ombuds ombuds, int version) {
}
