package org.alkimos.matching.review;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A program manager's note on a placement.
 *
 * @param version number of changes, from 1
 */
public record PlacementNote(String text, PersonId writtenBy, Instant writtenAt, int version) {
}
