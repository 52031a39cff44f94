package org.alkimos.evaluation.instrument;

/**
 * What is wrong with an instrument's file.
 *
 * @param path where, as a JSON path such as {@code $.items[3].key}
 * @param words what to do
 */
record Fault(String path, String words) {
}
