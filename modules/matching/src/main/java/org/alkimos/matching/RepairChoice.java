package org.alkimos.matching;

/** Provenance of a chosen repair. */
record RepairChoice(long seed, int weightsVersion, String inputHash, String resultHash) {
}
