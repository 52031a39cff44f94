package org.alkimos.platform.identity;

import org.jspecify.annotations.Nullable;

/**
 * Form values of a member's name and address.
 *
 * @param cleaned address that replaces the one in the field, by the button that offers it
 */
public record MemberDetailsForm(@Nullable String given, @Nullable String family, @Nullable String email,
		@Nullable String cleaned) {

	public MemberDetailsForm {
		email = (cleaned != null) ? cleaned : email;
	}

}
