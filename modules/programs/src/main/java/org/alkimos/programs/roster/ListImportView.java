package org.alkimos.programs.roster;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * A list that was imported.
 *
 * @param entries rows it had
 */
public record ListImportView(ListImportId id, ListKind kind, int entries, PersonId uploadedBy, Instant confirmedAt) {
}
