package org.alkimos.platform.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Role;

/** Form values of a person to add. */
public record MemberForm(@Nullable String given, @Nullable String family, @Nullable String email,
		@Nullable List<@Nullable Role> roles) {

	static MemberForm empty() {
		return new MemberForm("", "", "", List.of());
	}

	MemberRequest toRequest() {
		return new MemberRequest(this.given, this.family, this.email, this.roles);
	}

	public List<String> roleNames() {
		return MemberRequest.said(this.roles).stream().map(Role::name).toList();
	}

}
