package org.alkimos.evaluation.export;

import java.io.Serializable;
import java.util.UUID;

/** Task data of an export: its institution and ID. */
record ExportTicket(UUID institution, UUID export) implements Serializable {
}
