package org.alkimos.contracts.evaluation;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A requested export of results has ended.
 *
 * @param ready whether there is a file to download; otherwise the export failed
 */
@EventType("org.alkimos.evaluation.export-ended.v1")
public record ExportEnded(@JsonUnwrapped EventHead head, ExportId export, CohortId cohort, PersonId requestedBy,
		boolean ready) implements EvaluationEvent {

	@Override
	public UUID aggregateId() {
		return this.export.value();
	}

}
