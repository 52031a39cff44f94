package org.alkimos.matching;

import java.io.Serializable;
import java.util.UUID;

/** What the scheduler keeps of a run: whose it is and which. */
record RunTicket(UUID institution, UUID run) implements Serializable {
}
