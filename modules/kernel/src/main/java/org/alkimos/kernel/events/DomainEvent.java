package org.alkimos.kernel.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact that leaves its module. Implemented by records in {@code contracts}, which carry
 * ids and never personal data.
 */
public interface DomainEvent {

	/** Who, when and where in the order of its aggregate. */
	EventHead head();

	/** The aggregate it is about; everything about one aggregate stays in order. */
	@JsonIgnore
	UUID aggregateId();

}
