package org.alkimos.agreements;

import org.springframework.stereotype.Component;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.kernel.events.EventHandlers;
import org.alkimos.kernel.events.Subscriber;

/** Opens a draft for each published pod, and a new edition when members change. */
@Component
class MatchingListener implements Subscriber<MatchingEvent> {

	private final Agreements agreements;

	private final ConcludedPods concluded;

	MatchingListener(Agreements agreements, ConcludedPods concluded) {
		this.agreements = agreements;
		this.concluded = concluded;
	}

	@Override
	public EventHandlers<MatchingEvent> handlers() {
		return EventHandlers.of(MatchingEvent.class)
			.on(PodFormed.class, this::open)
			.on(PodChanged.class, this::follow)
			.on(PodDissolved.class, this::dissolve);
	}

	private void follow(PodChanged event) {
		this.agreements.getByPod(event.pod()).ifPresent((agreement) -> {
			agreement.follow(event.mentors(), event.mentees(), event.head().occurredAt());
			this.agreements.save(agreement);
		});
	}

	private void dissolve(PodDissolved event) {
		this.agreements.getByPod(event.pod()).ifPresent((agreement) -> {
			agreement.dissolve(event.head().occurredAt());
			this.agreements.save(agreement);
		});
	}

	private void open(PodFormed formed) {
		if (this.agreements.existsByPod(formed.pod())) {
			return;
		}
		var agreement = Agreement.draftFor(formed.pod(), formed.cohort(), formed.mentors(), formed.mentees(),
				AgreementTemplate.forPods(), formed.head().occurredAt());
		if (this.concluded.contains(formed.pod())) {
			agreement.end(formed.head().occurredAt());
		}
		this.agreements.save(agreement);
	}

}
