package org.alkimos.platform.identity.machine;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.machine.ApiClientState;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.identity.machine.IssuedSecret;
import org.alkimos.platform.ui.Option;

/**
 * One API client: secrets, rights, owner, and last day.
 *
 * @param owner name of the owner
 * @param form the current terms, or those that were refused
 * @param rights rights to choose from
 * @param lastDay latest day that can be chosen, as an ISO 8601 date
 * @param tokenUrl address of the token endpoint
 * @param secret a fresh secret, shown once; null otherwise
 */
public record ApiClientPage(ApiClientView client, String owner, ApiClientForm form, List<Option> rights, String lastDay,
		String tokenUrl, @Nullable IssuedSecret secret) {

	public String href() {
		return "/api-clients/" + this.client.id().value();
	}

	public boolean isRevoked() {
		return this.client.state() == ApiClientState.REVOKED;
	}

	public boolean ownerLeft() {
		return this.client.state() == ApiClientState.OWNER_LEFT;
	}

	public boolean isExpired() {
		return this.client.state() == ApiClientState.EXPIRED;
	}

	public boolean hasRoom() {
		return this.client.secrets().size() < ApiClientView.MOST_SECRETS;
	}

}
