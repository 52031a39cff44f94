package org.alkimos.identity.machine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * An API client as shown to administrators.
 *
 * @param id ID of the API client
 * @param label name given by the administrator, at most 80 characters
 * @param rights what the client may do
 * @param owner ID of the member who answers for it
 * @param expiresOn last day in UTC on which its requests are accepted
 * @param state whether its requests are accepted, or why they are refused
 * @param createdAt UTC instant of its creation
 * @param lastUsedOn last day in UTC on which a secret in force was used, or null if none
 * was
 * @param secrets secrets in force, oldest first; at most two
 * @param revokedAt UTC instant at which it was revoked, or null
 */
public record ApiClientView(ApiClientId id, String label, Set<MachineRight> rights, PersonId owner, LocalDate expiresOn,
		ApiClientState state, Instant createdAt, @Nullable LocalDate lastUsedOn, List<SecretView> secrets,
		@Nullable Instant revokedAt) {

	/** Secrets that can be in force at a time, so that one can replace the other. */
	public static final int MOST_SECRETS = 2;

	public ApiClientView {
		secrets = List.copyOf(secrets);
	}

	ApiClientView with(List<SecretView> inForce) {
		LocalDate used = inForce.stream()
			.map(SecretView::lastUsedOn)
			.filter(Objects::nonNull)
			.max(LocalDate::compareTo)
			.orElse(null);
		return new ApiClientView(this.id, this.label, this.rights, this.owner, this.expiresOn, this.state,
				this.createdAt, used, inForce, this.revokedAt);
	}

	/**
	 * Returns this client unless it has been revoked.
	 * @throws Conflict if it has been
	 */
	ApiClientView requireInForce() {
		if (this.state == ApiClientState.REVOKED) {
			throw new Conflict(IdentityProblem.API_CLIENT_REVOKED, "This client has been revoked.");
		}
		return this;
	}

	/**
	 * A secret in force, without the secret itself.
	 *
	 * @param clientId client ID with which this secret obtains tokens
	 * @param createdAt UTC instant of its creation
	 * @param lastUsedOn last day in UTC on which it was used, or null if it never was
	 */
	public record SecretView(String clientId, Instant createdAt, @Nullable LocalDate lastUsedOn) {
	}

}
