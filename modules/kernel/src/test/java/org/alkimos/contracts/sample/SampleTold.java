package org.alkimos.contracts.sample;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.alkimos.kernel.events.EventHead;
import org.alkimos.kernel.events.EventType;
import org.alkimos.kernel.tenancy.PersonId;

/** A person told something about themselves, and whom they like. */
@EventType(value = "org.alkimos.sample.sample-told.v1", personal = true)
public record SampleTold(@JsonUnwrapped EventHead head, UUID sample, PersonId person, String words,
		List<PersonId> liked) implements SampleEvent {

	@Override
	public UUID aggregateId() {
		return this.sample;
	}

}
