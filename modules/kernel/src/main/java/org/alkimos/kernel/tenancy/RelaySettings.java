package org.alkimos.kernel.tenancy;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Database role that sends events and seals the audit log for all institutions.
 *
 * @param username name of the role, usually alkimos_relay. Required
 * @param password password of the role. Required
 */
@ConfigurationProperties("alkimos.relay")
record RelaySettings(String username, String password) {

	RelaySettings(@Nullable String username, @Nullable String password) {
		this.username = Objects.requireNonNull(username, "Set alkimos.relay.username");
		this.password = Objects.requireNonNull(password, "Set alkimos.relay.password");
	}

}
