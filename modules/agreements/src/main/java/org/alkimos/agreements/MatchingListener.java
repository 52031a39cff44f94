package org.alkimos.agreements;

import org.springframework.stereotype.Component;

import org.alkimos.agreements.templates.AgreementTemplate;
import org.alkimos.contracts.matching.MatchRunEnded;
import org.alkimos.contracts.matching.MatchingEvent;
import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodDissolved;
import org.alkimos.contracts.matching.PodFormed;
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
	public void on(MatchingEvent event) {
		switch (event) {
			case PodFormed formed -> open(formed);
			case PodChanged changed -> this.agreements.getByPod(changed.pod()).ifPresent((agreement) -> {
				agreement.follow(changed.mentors(), changed.mentees(), changed.head().occurredAt());
				this.agreements.save(agreement);
			});
			case PodDissolved dissolved -> this.agreements.getByPod(dissolved.pod()).ifPresent((agreement) -> {
				agreement.dissolve(dissolved.head().occurredAt());
				this.agreements.save(agreement);
			});
			case MatchRunEnded _ -> {
				// Drafts have no effect until they are published.
			}
		}
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
