package org.alkimos.matching;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Why somebody is placed so, in the words of those who decided.
 *
 * @param version counts the changes, from 1
 */
public record PlacementNote(String text, PersonId writtenBy, Instant writtenAt, int version) {
}
