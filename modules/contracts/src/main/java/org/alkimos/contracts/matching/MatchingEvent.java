package org.alkimos.contracts.matching;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Events about published pods and finished match runs. */
@EventTopic("alkimos.matching")
public sealed interface MatchingEvent extends DomainEvent permits PodFormed, PodChanged, PodDissolved, MatchRunEnded {

}
