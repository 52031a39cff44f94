package org.alkimos.evaluation.instrument;

/**
 * An instrument with the file it was read from.
 *
 * @param document JSON that reads again to an equal instrument
 */
public record InstrumentFile(Instrument instrument, String document) {
}
