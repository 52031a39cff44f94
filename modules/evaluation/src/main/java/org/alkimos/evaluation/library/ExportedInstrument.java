package org.alkimos.evaluation.library;

import org.jspecify.annotations.Nullable;

/**
 * An instrument as JSON.
 *
 * @param version number in the library; null for one that comes with Alkimos
 */
public record ExportedInstrument(String code, @Nullable Integer version, String document) {
}
