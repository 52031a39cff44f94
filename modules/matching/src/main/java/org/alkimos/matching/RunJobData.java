package org.alkimos.matching;

import java.io.Serializable;
import java.util.UUID;

/** Scheduler job data of a run: tenant and run ID. */
record RunJobData(UUID institution, UUID run) implements Serializable {
}
