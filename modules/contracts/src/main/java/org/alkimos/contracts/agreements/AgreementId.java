package org.alkimos.contracts.agreements;

import java.util.UUID;

import org.alkimos.kernel.tenancy.TypedId;
import org.alkimos.kernel.tenancy.TypedIds;

/**
 * ID of the agreement of one pod.
 *
 * @param value UUID
 */
public record AgreementId(UUID value) implements TypedId {

	public static AgreementId next() {
		return new AgreementId(TypedIds.next());
	}

}
