package org.alkimos.contracts.identity;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Events about institutions and their members. */
@EventTopic("alkimos.identity")
public sealed interface IdentityEvent extends DomainEvent
		permits InstitutionOpened, MemberJoined, MemberChanged, MemberLeft, PersonErased {

}
