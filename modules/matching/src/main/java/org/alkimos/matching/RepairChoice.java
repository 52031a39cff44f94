package org.alkimos.matching;

/** What a repair's draft follows from, and what it is. */
record RepairChoice(long seed, int weightsVersion, String inputHash, String resultHash) {
}
