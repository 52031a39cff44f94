package org.alkimos.platform.identity;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.NewMember;

/**
 * Name and address of a member as they are to be.
 *
 * @param given first name, 1 to 100 characters
 * @param family last name, 1 to 100 characters
 * @param email email address, at most 254 characters, in ASCII before the at sign
 */
record MemberDetailsRequest(@Nullable String given, @Nullable String family, @Nullable String email) {

	NewMember toDetails() {
		return NewMember.of(MemberRequest.text(this.given), MemberRequest.text(this.family),
				MemberRequest.text(this.email));
	}

}
