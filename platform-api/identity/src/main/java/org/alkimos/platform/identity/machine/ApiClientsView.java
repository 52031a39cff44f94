package org.alkimos.platform.identity.machine;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.machine.ApiClientView;

/** The page API clients. */
public record ApiClientsView(List<ApiClientView> clients, String label, String tokenAddress, @Nullable Secret secret) {

	/** A fresh secret, shown on the next page only. */
	public record Secret(String clientId, String value) implements Serializable {
	}

}
