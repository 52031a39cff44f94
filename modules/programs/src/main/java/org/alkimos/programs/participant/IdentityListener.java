package org.alkimos.programs.participant;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Erases the data of erased people. */
@Component
class IdentityListener implements Subscriber<IdentityEvent> {

	private final ParticipantErasure people;

	IdentityListener(ParticipantErasure people) {
		this.people = people;
	}

	@Override
	public EventHandlers<IdentityEvent> handlers() {
		return EventHandlers.of(IdentityEvent.class)
			.on(PersonErased.class, (erased) -> this.people.forget(erased.person(), erased.head().occurredAt()));
	}

}
