package org.alkimos.evaluation.feed;

import java.time.Instant;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;

/**
 * A closed wave whose results can be pulled.
 *
 * @param wave ID of the wave
 * @param cohort ID of its cohort
 * @param moment moment of the wave
 * @param closedAt UTC instant at which it closed
 */
public record ReadyWave(WaveId wave, CohortId cohort, WaveMoment moment, Instant closedAt) {
}
