package org.alkimos.contracts.sample;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** An event that no module of the tests acts on. */
@EventType("org.alkimos.sample.sample-noted.v1")
public record SampleNoted(@JsonUnwrapped EventHead head, UUID sample) implements SampleEvent {

	@Override
	public UUID aggregateId() {
		return this.sample;
	}

}
