package org.alkimos.programs.lists;

import org.jspecify.annotations.Nullable;

import org.alkimos.programs.ties.PersonKey;
import org.alkimos.programs.ties.RelationKind;

/**
 * A relationship between two people.
 *
 * @param line row number in the list, as shown by a spreadsheet
 * @param year year of the last joint publication, or null if unknown
 */
public record Relation(int line, RelationKind kind, PersonKey one, PersonKey other, @Nullable Integer year) {
}
