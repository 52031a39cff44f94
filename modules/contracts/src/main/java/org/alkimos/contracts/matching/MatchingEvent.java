package org.alkimos.contracts.matching;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Pods as the committee published them, and runs it waits for. */
@EventTopic("alkimos.matching")
public sealed interface MatchingEvent extends DomainEvent permits PodFormed, PodChanged, PodDissolved, MatchRunEnded {

}
