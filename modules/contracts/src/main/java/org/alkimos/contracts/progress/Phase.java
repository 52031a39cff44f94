package org.alkimos.contracts.progress;

/** Phases of a mentoring relationship, after the Harvard Catalyst guide. */
public enum Phase {

	PREPARE, LAUNCH, MAINTAIN, CONCLUDE

}
