package org.alkimos.matching.run;

/** Provenance of a chosen repair. */
public record RepairChoice(long seed, int weightsVersion, String inputHash, String resultHash) {
}
