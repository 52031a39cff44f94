package org.alkimos.kernel.events;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An event that a module publishes. Implemented by records in {@code contracts}, which
 * carry ids and never personal data.
 */
public interface DomainEvent {

	/** Event ID, institution, time, and position among the events of its aggregate. */
	EventHead head();

	/** The aggregate it is about; events about one aggregate stay in order. */
	@JsonIgnore
	UUID aggregateId();

}
