package org.alkimos.programs.participant;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.InstitutionOpened;
import org.alkimos.contracts.identity.MemberChanged;
import org.alkimos.contracts.identity.MemberJoined;
import org.alkimos.contracts.identity.MemberLeft;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.kernel.events.Subscriber;

/** Erases the data of erased people. */
@Component
class IdentityListener implements Subscriber<IdentityEvent> {

	private final ParticipantErasure people;

	IdentityListener(ParticipantErasure people) {
		this.people = people;
	}

	@Override
	public void on(IdentityEvent event) {
		switch (event) {
			case PersonErased erased -> this.people.forget(erased.person(), erased.head().occurredAt());
			case InstitutionOpened _, MemberJoined _, MemberChanged _, MemberLeft _ -> {
			}
		}
	}

}
