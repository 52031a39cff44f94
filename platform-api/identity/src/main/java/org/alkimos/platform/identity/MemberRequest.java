package org.alkimos.platform.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.NewMember;
import org.alkimos.kernel.tenancy.Role;

/**
 * Person to add as a member; missing and invalid values are reported per field.
 *
 * @param given first name, 1 to 100 characters
 * @param family last name, 1 to 100 characters
 * @param email email address for the invitation and the sign-in, at most 254 characters,
 * in ASCII before the at sign; case does not matter, and blanks around it are ignored
 * @param roles roles in the institution; null or empty for people who are mentors or
 * mentees only
 */
public record MemberRequest(@Nullable String given, @Nullable String family, @Nullable String email,
		@Nullable List<@Nullable Role> roles) {

	public NewMember toNewMember() {
		return new NewMember(text(this.given), text(this.family), text(this.email), said(this.roles));
	}

	/** Returns the roles without nulls, which blank form values become. */
	static Set<Role> said(@Nullable Collection<@Nullable Role> roles) {
		Collection<@Nullable Role> asked = Objects.requireNonNullElse(roles, List.of());
		return asked.stream().filter(Objects::nonNull).map(Objects::requireNonNull).collect(Collectors.toSet());
	}

	public static String text(@Nullable String value) {
		return Objects.requireNonNullElse(value, "");
	}

}
