package org.alkimos.platform.identity;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Role;

/** What an administrator typed to add a person. */
public record MemberForm(@Nullable String given, @Nullable String family, @Nullable String email,
		@Nullable List<Role> roles) {

	static MemberForm empty() {
		return new MemberForm("", "", "", List.of());
	}

	MemberRequest toRequest() {
		return new MemberRequest(this.given, this.family, this.email, this.roles);
	}

	public List<String> roleNames() {
		return Objects.requireNonNullElse(this.roles, List.<Role>of()).stream().map(Role::name).toList();
	}

}
