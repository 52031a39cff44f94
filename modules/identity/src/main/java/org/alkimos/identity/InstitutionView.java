package org.alkimos.identity;

/** The institution as its members see it. */
public record InstitutionView(String name, String alias, Ombuds ombuds, int version) {
}
