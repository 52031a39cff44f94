package org.alkimos.evaluation.instrument;

/**
 * An instrument with its source file.
 *
 * @param document JSON that can be read again as an equal instrument
 */
public record InstrumentFile(Instrument instrument, String document) {
}
