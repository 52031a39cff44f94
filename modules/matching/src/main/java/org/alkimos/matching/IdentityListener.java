package org.alkimos.matching;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.matching.repair.ChangeRequests;

/** Erases people when their erasure event arrives. */
@Component
class IdentityListener implements Subscriber<IdentityEvent> {

	private final MemberErasure people;

	private final ChangeRequests requests;

	IdentityListener(MemberErasure people, ChangeRequests requests) {
		this.people = people;
		this.requests = requests;
	}

	@Override
	public EventHandlers<IdentityEvent> handlers() {
		return EventHandlers.of(IdentityEvent.class).on(PersonErased.class, this::forget);
	}

	private void forget(PersonErased event) {
		this.people.forget(event.person());
		this.requests.forget(event.person());
	}

}
