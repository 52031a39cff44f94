package org.alkimos.platform.identity.institution;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.NewMember;
import org.alkimos.platform.identity.MemberRequest;

/**
 * Form values of a new institution.
 *
 * @param cleaned address that replaces the one in the field, by the button that offers it
 */
public record InstitutionForm(@Nullable String alias, @Nullable String name, @Nullable String given,
		@Nullable String family, @Nullable String email, @Nullable String cleaned) {

	public InstitutionForm {
		email = (cleaned != null) ? cleaned : email;
	}

	static InstitutionForm empty() {
		return new InstitutionForm("", "", "", "", "", null);
	}

	NewMember administrator() {
		return NewMember.of(MemberRequest.text(this.given), MemberRequest.text(this.family),
				MemberRequest.text(this.email));
	}

}
