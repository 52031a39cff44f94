package org.alkimos.benchmarks;

import java.util.UUID;

/** A way from a command's transaction to Kafka. */
interface Candidate {

	String name();

	/** Called in the command's transaction. */
	void announce(UUID key, UUID event);

	/** Called after its commit. */
	default void committed(UUID key, UUID event) {
	}

}
