package org.alkimos.contracts.agreements;

import org.alkimos.kernel.events.DomainEvent;
import org.alkimos.kernel.events.EventTopic;

/** Events about agreements. */
@EventTopic("alkimos.agreements")
public sealed interface AgreementsEvent extends DomainEvent permits AgreementOpened, AgreementReopened,
		AgreementRevised, AgreementSigned, AgreementActivated, AgreementEnded {

}
