package org.alkimos.programs.lists;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * An imported list.
 *
 * @param entries number of rows imported
 */
public record ListImportView(ListImportId id, ListKind kind, int entries, PersonId uploadedBy, Instant confirmedAt) {
}
