package org.alkimos.evaluation.webhook;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of one delivery to one webhook.
 *
 * @param value UUID
 */
public record DeliveryId(UUID value) implements TypedId {

	static DeliveryId next() {
		return new DeliveryId(TypedIds.next());
	}

}
