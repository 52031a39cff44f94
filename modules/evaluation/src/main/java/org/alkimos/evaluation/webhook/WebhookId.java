package org.alkimos.evaluation.webhook;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of a webhook that is notified of new results.
 *
 * @param value UUID
 */
public record WebhookId(UUID value) implements TypedId {

	static WebhookId next() {
		return new WebhookId(TypedIds.next());
	}

}
