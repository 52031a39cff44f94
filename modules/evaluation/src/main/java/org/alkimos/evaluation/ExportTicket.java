package org.alkimos.evaluation;

import java.io.Serializable;
import java.util.UUID;

/** What the scheduler keeps of an export: whose it is and which. */
record ExportTicket(UUID institution, UUID export) implements Serializable {
}
