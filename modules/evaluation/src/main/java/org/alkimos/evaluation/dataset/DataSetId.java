package org.alkimos.evaluation.dataset;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/** ID of an uploaded data set. */
public record DataSetId(UUID value) implements TypedId {

	static DataSetId next() {
		return new DataSetId(TypedIds.next());
	}

}
