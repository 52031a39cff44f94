package org.alkimos.contracts.sample;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** A publisher of tests. */
@EventTopic("alkimos.sample")
public sealed interface SampleEvent extends DomainEvent permits SampleCounted, SampleNoted, SampleTold {

}
