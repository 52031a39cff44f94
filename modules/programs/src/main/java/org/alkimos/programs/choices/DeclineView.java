package org.alkimos.programs.choices;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/** A mentor's decline of a mentee, as shown to program managers. */
public record DeclineView(PersonId mentor, PersonId mentee, String reason, Instant declinedAt) {
}
