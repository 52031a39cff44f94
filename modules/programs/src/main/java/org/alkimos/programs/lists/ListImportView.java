package org.alkimos.programs.lists;

import java.time.Instant;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * An imported list.
 *
 * @param id ID of the list
 * @param kind kind of list
 * @param entries number of rows imported
 * @param uploadedBy ID of the member or API client who uploaded it
 * @param confirmedAt UTC instant of the import
 */
public record ListImportView(ListImportId id, ListKind kind, int entries, PersonId uploadedBy, Instant confirmedAt) {
}
