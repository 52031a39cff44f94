package org.alkimos.evaluation.feed;

import java.time.Instant;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;

/** A closed wave whose results can be pulled. */
public record ReadyWave(WaveId wave, CohortId cohort, WaveMoment moment, Instant closedAt) {
}
