package org.alkimos.identity;

import java.util.Set;

import org.alkimos.kernel.tenancy.Role;

/**
 * A person to add as a member.
 *
 * @param email email address for the invitation and the sign-in; case-insensitive
 * @param roles roles in the institution; none for people who are mentors or mentees only
 */
public record NewMember(String given, String family, String email, Set<Role> roles) {

	public NewMember {
		roles = Set.copyOf(roles);
	}

	/** A mentor or mentee, whose role follows from enrollment. */
	public static NewMember of(String given, String family, String email) {
		return new NewMember(given, family, email, Set.of());
	}

}
