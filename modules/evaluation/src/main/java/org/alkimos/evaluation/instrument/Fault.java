package org.alkimos.evaluation.instrument;

/**
 * An error in an instrument's file.
 *
 * @param path JSON path such as {@code $.items[3].key}
 * @param words instruction for fixing it
 */
record Fault(String path, String words) {
}
