package org.alkimos.contracts.sample;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;

/** A sample was counted. */
@EventType("org.alkimos.sample.sample-counted.v1")
public record SampleCounted(@JsonUnwrapped EventHead head, UUID sample, int count) implements SampleEvent {

	@Override
	public UUID aggregateId() {
		return this.sample;
	}

}
