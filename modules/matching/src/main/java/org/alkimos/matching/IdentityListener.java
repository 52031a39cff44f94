package org.alkimos.matching;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.InstitutionOpened;
import org.alkimos.contracts.identity.MemberChanged;
import org.alkimos.contracts.identity.MemberJoined;
import org.alkimos.contracts.identity.MemberLeft;
import org.alkimos.contracts.identity.PersonErased;
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
	public void on(IdentityEvent event) {
		switch (event) {
			case PersonErased erased -> {
				this.people.forget(erased.person());
				this.requests.forget(erased.person());
			}
			case InstitutionOpened _, MemberJoined _, MemberChanged _, MemberLeft _ -> {
			}
		}
	}

}
