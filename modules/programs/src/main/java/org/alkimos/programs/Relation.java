package org.alkimos.programs;

import org.jspecify.annotations.Nullable;

/**
 * A line between two people.
 *
 * @param line row of the list it came with, as a spreadsheet shows it
 * @param year in which they last published together; null if the list does not say
 */
public record Relation(int line, RelationKind kind, PersonKey one, PersonKey other, @Nullable Integer year) {
}
