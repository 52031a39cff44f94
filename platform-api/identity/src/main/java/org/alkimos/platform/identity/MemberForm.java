package org.alkimos.platform.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Role;

/**
 * Form values of a person to add.
 *
 * @param cleaned address that replaces the one in the field, by the button that offers it
 */
public record MemberForm(@Nullable String given, @Nullable String family, @Nullable String email,
		@Nullable List<@Nullable Role> roles, @Nullable String cleaned) {

	public MemberForm {
		email = (cleaned != null) ? cleaned : email;
	}

	static MemberForm empty() {
		return new MemberForm("", "", "", List.of(), null);
	}

	MemberRequest toRequest() {
		return new MemberRequest(this.given, this.family, this.email, this.roles);
	}

	public List<String> roleNames() {
		return MemberRequest.said(this.roles).stream().map(Role::name).toList();
	}

}
