package org.alkimos.notices;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Erases people on a PersonErased event. */
@Component
class IdentityListener implements Subscriber<IdentityEvent> {

	private final ReaderErasure people;

	IdentityListener(ReaderErasure people) {
		this.people = people;
	}

	@Override
	public EventHandlers<IdentityEvent> handlers() {
		return EventHandlers.of(IdentityEvent.class)
			.on(PersonErased.class, (erased) -> this.people.forget(erased.person()));
	}

}
