package org.alkimos.platform.identity.provider;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.provider.ProviderForm;
import org.alkimos.identity.provider.ProviderKind;

/** Form values for connecting an identity provider. */
record ConnectionForm(@Nullable String address, @Nullable String metadata, @Nullable String clientId,
		@Nullable String clientSecret) {

	ProviderForm of(ProviderKind kind) {
		return new ProviderForm(kind, text(this.address), text(this.metadata), text(this.clientId),
				text(this.clientSecret));
	}

	private static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

	/** Without the secret, which must not be printed by accident. */
	@Override
	public String toString() {
		return String.valueOf(this.address);
	}

}
