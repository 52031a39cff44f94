package org.alkimos.programs;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/** A mentor's decline of a mentee, as shown to program managers. */
public record DeclineView(PersonId mentor, PersonId mentee, String reason, Instant declinedAt) {
}
