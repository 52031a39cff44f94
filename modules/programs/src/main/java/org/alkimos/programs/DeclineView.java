package org.alkimos.programs;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/** A mentor's no to a mentee, as program managers read it. */
public record DeclineView(PersonId mentor, PersonId mentee, String reason, Instant declinedAt) {
}
