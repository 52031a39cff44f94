package org.alkimos.platform.security;

import java.util.List;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.PersonId;

/** Ends the sessions of erased people, because sessions hold claims from the sign-on. */
@Component
class ErasedSessions implements Subscriber<IdentityEvent> {

	private final SignIns signIns;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	ErasedSessions(SignIns signIns, FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.signIns = signIns;
		this.sessions = sessions;
	}

	@Override
	public EventHandlers<IdentityEvent> handlers() {
		return EventHandlers.of(IdentityEvent.class).on(PersonErased.class, (erased) -> end(erased.person()));
	}

	private void end(PersonId person) {
		this.signIns.subjectsOf(person)
			.stream()
			.flatMap((subject) -> List.copyOf(this.sessions.findByPrincipalName(subject).keySet()).stream())
			.forEach(this.sessions::deleteById);
	}

}
