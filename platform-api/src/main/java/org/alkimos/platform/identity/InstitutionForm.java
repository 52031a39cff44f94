package org.alkimos.platform.identity;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.NewMember;

/** Form values of a new institution. */
public record InstitutionForm(@Nullable String alias, @Nullable String name, @Nullable String given,
		@Nullable String family, @Nullable String email) {

	static InstitutionForm empty() {
		return new InstitutionForm("", "", "", "", "");
	}

	NewMember administrator() {
		return NewMember.of(MemberRequest.text(this.given), MemberRequest.text(this.family),
				MemberRequest.text(this.email));
	}

}
