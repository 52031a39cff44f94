package org.alkimos.identity.provider;

import org.alkimos.identity.Members;
import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;

/**
 * What an administrator enters to connect an identity provider, or to change it.
 *
 * @param address URL of the discovery document (OIDC) or metadata (SAML); may be empty
 * for SAML with pasted metadata
 * @param metadata SAML metadata as XML; empty where an address is given
 * @param clientId OIDC: client ID of Alkimos at the provider
 * @param clientSecret OIDC: client secret; empty keeps the current one
 */
public record ProviderForm(ProviderKind kind, String address, String metadata, String clientId, String clientSecret) {

	private static final int LIMIT = 500;

	private static final int METADATA_LIMIT = 1 << 20;

	public static ProviderForm oidc(String address, String clientId, String clientSecret) {
		return new ProviderForm(ProviderKind.OIDC, address, "", clientId, clientSecret);
	}

	public static ProviderForm saml(String address, String metadata) {
		return new ProviderForm(ProviderKind.SAML, address, metadata, "", "");
	}

	/**
	 * Checks what was entered, before anything is fetched.
	 * @param known whether a provider is in use, whose secret an empty one keeps
	 * @throws org.alkimos.kernel.problems.Problem.InvalidInput by field
	 */
	void check(boolean known) {
		boolean oidc = this.kind == ProviderKind.OIDC;
		var errors = new FieldErrors().limitText(this.address, "address", "the address", LIMIT)
			.limitText(this.metadata, "metadata", "the metadata", METADATA_LIMIT)
			.limitText(this.clientSecret, "clientSecret", "the secret", LIMIT)
			.rejectIf(Members.hasControls(this.address + this.clientId + this.clientSecret.strip()),
					GeneralProblem.INVALID_CHARACTERS, "address", "Use only letters, digits, and punctuation.");
		if (oidc) {
			errors.requireText(this.address, "address", "the address of the discovery document", LIMIT)
				.requireText(this.clientId, "clientId", "the client ID", LIMIT)
				.rejectIf(this.clientSecret.isBlank() && !known, GeneralProblem.REQUIRED_FIELD, "clientSecret",
						"Enter the client secret.");
		}
		else {
			errors.rejectIf(this.address.isBlank() == this.metadata.isBlank(),
					IdentityProblem.AMBIGUOUS_PROVIDER_METADATA, "metadata",
					"Enter the metadata URL or paste the metadata, but not both.");
		}
		errors.throwIfAny();
	}

	/** Without the secret, which must not be printed by accident. */
	@Override
	public String toString() {
		return this.kind + " at " + this.address;
	}

}
