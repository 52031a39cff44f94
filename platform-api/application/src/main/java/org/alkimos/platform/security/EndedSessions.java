package org.alkimos.platform.security;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.identity.signin.AccountSessions;
import org.alkimos.identity.signin.SignIns;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Ends the sessions of erased people, because sessions hold claims from the sign-on, and
 * those from before a change of a password, because somebody else may have begun them.
 */
@Component
class EndedSessions implements Subscriber<IdentityEvent>, AccountSessions {

	private final SignIns signIns;

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	EndedSessions(SignIns signIns, FindByIndexNameSessionRepository<? extends Session> sessions) {
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

	@Override
	public void endSignedInBefore(String subject, Instant moment) {
		// Tokens bear whole seconds.
		Instant second = moment.truncatedTo(ChronoUnit.SECONDS);
		this.sessions.findByPrincipalName(subject)
			.values()
			.stream()
			.filter((session) -> EndedElsewhere.signedInAt(session).filter((at) -> at.isBefore(second)).isPresent())
			.map(Session::getId)
			.toList()
			.forEach(this.sessions::deleteById);
	}

}
