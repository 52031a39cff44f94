package org.alkimos.platform.web.idempotency;

import org.springframework.stereotype.Component;

import org.alkimos.contracts.identity.IdentityEvent;
import org.alkimos.contracts.identity.PersonErased;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/**
 * Removes the bodies of the institution's stored responses after an erasure, because any
 * of them may name the person. A repeated request still has no second effect.
 */
@Component
class ErasedAnswers implements Subscriber<IdentityEvent> {

	private final IdempotentAnswers answers;

	ErasedAnswers(IdempotentAnswers answers) {
		this.answers = answers;
	}

	@Override
	public EventHandlers<IdentityEvent> handlers() {
		return EventHandlers.of(IdentityEvent.class).on(PersonErased.class, (erased) -> this.answers.forgetTexts());
	}

}
