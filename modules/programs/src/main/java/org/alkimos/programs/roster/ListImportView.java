package org.alkimos.programs.roster;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * An imported list.
 *
 * @param entries number of rows imported
 */
public record ListImportView(ListImportId id, ListKind kind, int entries, PersonId uploadedBy, Instant confirmedAt) {
}
