package org.alkimos.platform.security;

import java.util.List;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.InstitutionOpened;
import org.alkimos.contracts.identity.MemberChanged;
import org.alkimos.contracts.identity.MemberJoined;
import org.alkimos.contracts.identity.MemberLeft;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.identity.signin.SignIns;
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
	public void on(IdentityEvent event) {
		switch (event) {
			case PersonErased erased -> end(erased.person());
			case InstitutionOpened _, MemberJoined _, MemberChanged _, MemberLeft _ -> {
			}
		}
	}

	private void end(PersonId person) {
		this.signIns.subjectOf(person)
			.map((subject) -> List.copyOf(this.sessions.findByPrincipalName(subject).keySet()))
			.orElse(List.of())
			.forEach(this.sessions::deleteById);
	}

}
